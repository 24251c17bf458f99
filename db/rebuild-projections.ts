import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { loadBoard } from './board-log.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { projectBoard } from './projection.ts';
import { readBodies } from './read-bodies.ts';

/** Every board, or those whose rows do not know of their last log entry. */
type Which = 'all' | 'behind';

/** Makes boards' rows anew from their documents (R3), a board a transaction. How many boards there were. */
export async function rebuildProjections(db: Database, which: Which = 'all'): Promise<number> {
  const boards = await db
    .selectFrom('boards')
    .leftJoin('projections', (join) =>
      join
        .onRef('projections.boardId', '=', 'boards.id')
        .onRef('projections.epoch', '=', 'boards.epoch'),
    )
    .select(['boards.id', 'boards.clientId', 'boards.epoch'])
    .$if(which === 'behind', (query) =>
      query.where((eb) =>
        eb.or([
          eb('projections.throughSeq', 'is', null),
          eb('projections.throughSeq', '<', eb.ref('boards.lastSeq')),
        ]),
      ),
    )
    .execute();
  for (const board of boards) {
    await inTransaction(db, async (tx) => {
      const stored = await loadBoard(tx, { boardId: board.id, epoch: board.epoch });
      const doc = newBoardDoc();
      if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
      for (const update of stored.updates) Y.applyUpdate(doc, update.bytes);
      const content = readBoard(doc);
      const throughSeq = stored.updates.at(-1)?.seq ?? stored.snapshot?.seq ?? 0;
      await projectBoard(tx, { board, content, bodies: readBodies(doc, content), throughSeq });
      doc.destroy();
    });
  }
  return boards.length;
}
