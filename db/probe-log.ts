import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import type { Instant } from './tables.ts';

/** No entry has this number. */
const NO_SEQ = -1;

/**
 * Writes so many bytes to the log of some board and takes them away again, in one transaction: throws when nothing
 * could be appended just now. Without any board there is nothing to append to, and it only reads.
 */
export function probeLog(
  db: Database,
  { bytes, at }: { bytes: number; at: Instant },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const board = await tx.selectFrom('boards').select(['id', 'epoch']).limit(1).executeTakeFirst();
    if (!board) return;
    const { id: boardId, epoch } = board;
    await tx
      .insertInto('boardLog')
      .values({ boardId, epoch, seq: NO_SEQ, bytes: new Uint8Array(bytes), authorId: null, at })
      .execute();
    await tx
      .deleteFrom('boardLog')
      .where('boardId', '=', boardId)
      .where('epoch', '=', epoch)
      .where('seq', '=', NO_SEQ)
      .execute();
  });
}
