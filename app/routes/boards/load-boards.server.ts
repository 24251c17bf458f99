import { listBoardTemplates, type BoardTemplateRow } from '#db/board-templates.ts';
import { listArchivedBoards, listBoards, type BoardRow } from '#db/boards.ts';
import { readTemplate } from '#model/board/own-template.ts';
import { can } from '#model/access.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** The boards the asker may see. What is put away is shown to those who can bring it back. */
export async function loadBoards({ db, client, member }: AtClient) {
  const mayManage = can(member, 'board.manage');
  const [live, archived, own] = await Promise.all([
    listBoards(db, client.id),
    mayManage ? listArchivedBoards(db, client.id) : [],
    mayManage ? listBoardTemplates(db, client.id) : [],
  ]);
  const path = `/c/${client.key.toLowerCase()}`;
  const forPage = ({ id, title }: BoardRow) => ({ id, title, path: `${path}/boards/${id}` });
  return {
    client: { name: client.name, path },
    mayManage,
    boards: live.filter((board) => can(member, 'board.see', board)).map(forPage),
    archived: archived.map(forPage),
    templates: own.map(forChoice),
  };
}

/** A template of the client's own, as the form for a new board offers it. */
function forChoice({ id, title, content }: BoardTemplateRow) {
  const columns = readTemplate(content)?.columns ?? [];
  const cards = columns.reduce((sum, column) => sum + column.cards.length, 0);
  const names = columns.map((column) => column.title).join(' › ');
  const count = cards === 0 ? '' : `, with ${cards} ${cards === 1 ? 'card' : 'cards'}`;
  return { id, title, says: `${names}${count}` };
}

export type BoardsData = Awaited<ReturnType<typeof loadBoards>>;
