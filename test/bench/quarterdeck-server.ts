import { appendUpdates, writeSnapshot } from '#db/board-log.ts';
import { insertBoard } from '#db/boards.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { rebuildRows } from '#db/rebuild-projections.ts';
import type { Limits } from '#model/limits.ts';
import { startBoards } from '#test/support/board-server.ts';
import { aClient, aPerson, AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { answerBench, type BoardAddress, type BoardToMake } from './measured.js';

/**
 * Quarterdeck's board server as a process of its own: sockets, rooms and a SQLite file that is flushed at every
 * commit, as in the product; without pages.
 */
const [file = '', port = '', limits = '{}'] = process.argv.slice(2);

const connection = await connect({ kind: 'sqlite', file });
await migrate(connection);
const { db } = connection;
const server = await startBoards(db, {
  port: Number(port),
  limits: JSON.parse(limits) as Partial<Limits>,
});

let count = 0;

async function makeBoards(boards: readonly BoardToMake[]): Promise<BoardAddress[]> {
  count += 1;
  const owner = await aPerson(db, `ola${count}`);
  const client = await aClient(db, { key: `CLIENT${count}`, createdBy: owner.id });
  const headers = { origin: server.url, cookie: await cookieOf(db, owner.id) };
  const made: BoardAddress[] = [];
  for (const { name, bytes, tail = [] } of boards) {
    const board = await insertBoard(db, {
      clientId: client.id,
      kind: 'tasks',
      quarterId: null,
      title: name,
      createdBy: owner.id,
      at: AT,
      columns: [],
    });
    const at = { boardId: board.id, epoch: board.epoch };
    await writeSnapshot(db, { ...at, seq: board.lastSeq, bytes, at: AT });
    await appendUpdates(
      db,
      tail.map((update) => ({ ...at, bytes: update, authorId: owner.id, at: AT })),
    );
    await rebuildRows(db, board);
    made.push({ path: `/sync/${board.id}.${board.epoch}`, headers });
  }
  return made;
}

answerBench({
  port: Number(port),
  make: makeBoards,
  stop: async () => {
    await server.stop();
    await connection.close();
    for (const fault of server.faults) process.stderr.write(`Quarterdeck: ${fault}\n`);
  },
});
