import { findBoard, type BoardRow } from '#db/boards.ts';
import { listCardsByIds } from '#db/cards.ts';
import { can } from '#model/access.ts';
import { isId, type CardId } from '#model/ids.ts';
import { notFound, type AtClient } from '#routes/gate.server.ts';

/** The board a card is on, if the asker may see it. */
export async function findCardsBoard(at: AtClient, cardId: CardId): Promise<BoardRow | undefined> {
  const { db, client } = at;
  const on = { clientId: client.id };
  const [row] = isId(cardId) ? await listCardsByIds(db, { ...on, ids: [cardId] }) : [];
  const board = row && (await findBoard(db, { ...on, id: row.boardId }));
  return board && can(at.member, 'board.see', board) ? board : undefined;
}

/** The same; a card that is not there, or not for the asker, does not exist. */
export async function requireCardsBoard(at: AtClient, cardId: CardId): Promise<BoardRow> {
  const board = await findCardsBoard(at, cardId);
  if (!board) throw notFound();
  return board;
}
