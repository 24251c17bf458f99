import type { Numbered } from '#db/projection.ts';
import type { BoardId, CardId, ClientId } from '#model/ids.ts';
import type { Rooms } from './rooms.ts';

/** Tells the pages of each board the numbers of the cards that came to it (R35). */
export function tellNumbers(cards: readonly Numbered[], notify: Rooms['notify']): void {
  const boards = new Map<BoardId, { clientId: ClientId; numbers: Record<CardId, number> }>();
  for (const { boardId, clientId, cardId, number } of cards) {
    const told = boards.get(boardId) ?? { clientId, numbers: {} };
    told.numbers[cardId] = number;
    boards.set(boardId, told);
  }
  for (const [boardId, { clientId, numbers }] of boards) {
    notify(clientId, { type: 'cards-numbered', numbers }, boardId);
  }
}
