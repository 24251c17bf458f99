import { moveCardRows } from '#db/moved-cards.ts';
import { moveToBoard, type MoveToBoard, type NotMoved } from '#model/board/ops/move-to-board.ts';
import type { PersonId } from '#model/ids.ts';
import type { Ledger } from './ledger.ts';
import type { Room } from './room.ts';
import type { StillRoom } from './still-room.ts';

/** Cards to move, and who moves them. */
export type CardMove = Omit<MoveToBoard, 'toBoardId'> & { readonly actor: PersonId };

/** Moves cards from one room's board to another's. Resolves when that is durable and in the rows. */
export type CardMover = (
  rooms: { readonly from: () => Promise<Room>; readonly to: () => Promise<Room> },
  move: CardMove,
) => Promise<'moved' | NotMoved>;

/**
 * Makes a {@link CardMover}. Both rooms hold still, and what both documents emit is kept in one transaction with the
 * rows that know of boards: killed at any moment, a card is on exactly one of them (R37). Moves follow each other: two
 * at once could wait for each other's rooms.
 */
export function createCardMover(ledger: Ledger): CardMover {
  let last: Promise<unknown> = Promise.resolve();
  return (rooms, move) => {
    const moving = last.then(async () => {
      const from = await (await rooms.from()).holdStill();
      try {
        const to = await (await rooms.to()).holdStill();
        return await moveBetween({ from, to }, move, ledger);
      } finally {
        from.release();
      }
    });
    last = moving.catch(() => undefined);
    return moving;
  };
}

async function moveBetween(
  { from, to }: { from: StillRoom; to: StillRoom },
  { actor, ...move }: CardMove,
  ledger: Ledger,
): Promise<'moved' | NotMoved> {
  const writer = { personId: actor };
  try {
    if (from.isGone() || to.isGone()) throw new Error('One of the boards was closed meanwhile');
    let outcome: 'moved' | NotMoved = 'gone';
    from.memory.write(writer, () =>
      to.memory.write(writer, () => {
        const docs = { from: from.memory.doc, to: to.memory.doc };
        outcome = moveToBoard(docs, { ...move, toBoardId: to.board.id });
      }),
    );
    const [left, came] = [from.takeTurn(), to.takeTurn()];
    if (!left || !came) return outcome;
    const { clientId } = to.board;
    const boards = { from: from.board.id, to: to.board.id };
    const [leftSeq = 0, cameSeq = 0] = await ledger.writeTogether([left, came], (tx) =>
      moveCardRows(tx, { clientId, cardIds: move.cardIds, ...boards }),
    );
    from.kept(leftSeq);
    to.kept(cameSeq);
    return outcome;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    from.release(error);
    to.release(error);
    throw error;
  } finally {
    to.release();
  }
}
