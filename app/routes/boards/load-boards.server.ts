import { listArchivedBoards, listBoards, type BoardRow } from '#db/boards.ts';
import { can } from '#model/access.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** The boards the asker may see. What is put away is shown to those who can bring it back. */
export async function loadBoards({ db, client, member }: AtClient) {
  const mayManage = can(member, 'board.manage');
  const [live, archived] = await Promise.all([
    listBoards(db, client.id),
    mayManage ? listArchivedBoards(db, client.id) : [],
  ]);
  const path = `/c/${client.key.toLowerCase()}`;
  const forPage = ({ id, title }: BoardRow) => ({ id, title, path: `${path}/boards/${id}` });
  return {
    client: { name: client.name, path },
    mayManage,
    boards: live.filter((board) => can(member, 'board.see', board)).map(forPage),
    archived: archived.map(forPage),
  };
}

export type BoardsData = Awaited<ReturnType<typeof loadBoards>>;
