import type { BoardRow } from '#db/boards.ts';
import type { CardId } from '#model/ids.ts';
import { requireCardsBoard } from '#routes/card/cards-board.server.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';

/** The board a card is on, for somebody who may change what is attached to it: whoever may edit the board. */
export async function requireChangeableBoard(at: AtClient, cardId: CardId): Promise<BoardRow> {
  const board = await requireCardsBoard(at, cardId);
  allow(at, 'board.edit', board);
  if (board.archivedAt !== null) throw notFound();
  return board;
}
