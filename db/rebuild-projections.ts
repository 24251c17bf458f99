import { readBoard } from '#model/board/view.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { loadDoc } from './load-doc.ts';
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
      const { doc, seq: throughSeq } = await loadDoc(tx, board);
      const content = readBoard(doc);
      await projectBoard(tx, { board, content, bodies: readBodies(doc, content), throughSeq });
      doc.destroy();
    });
  }
  return boards.length;
}
