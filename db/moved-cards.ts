import type { BoardId, CardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';

/** Tables whose rows belong to a card and name the board it is on. */
export const MOVED_TABLES = ['cards', 'comments', 'attachments'] as const;

/**
 * Notes which board cards are on now, wherever that is written: their rows, whose other columns the projection writes
 * right behind, what is said of them and what is attached to them.
 */
export async function moveCardRows(
  tx: Database,
  moved: { clientId: ClientId; cardIds: readonly CardId[]; from: BoardId; to: BoardId },
): Promise<void> {
  for (const cardIds of inChunks(moved.cardIds)) {
    for (const table of MOVED_TABLES) {
      await tx
        .updateTable(table)
        .set({ boardId: moved.to })
        .where('clientId', '=', moved.clientId)
        .where('boardId', '=', moved.from)
        .where(table === 'cards' ? 'id' : 'cardId', 'in', cardIds)
        .execute();
    }
  }
}
