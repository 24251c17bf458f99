import { createRequire } from 'node:module';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { answerBench } from '../measured.js';

/**
 * Hocuspocus with its own defaults and its database extension on a SQLite file, off the event loop. It stores a whole
 * document two to ten seconds after an edit.
 */
const [file, port] = [process.argv[2], Number(process.argv[3])];

const sqlite3 = createRequire(new URL('../../../package.json', import.meta.url))('sqlite3');
const database = new sqlite3.Database(file);
const run = (sql, parameters = []) =>
  new Promise((resolve, reject) => {
    database.all(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
await run('pragma journal_mode = wal');
await run('pragma synchronous = full');
await run('create table if not exists documents (name text primary key, data blob not null)');
const store = (name, data) =>
  run('insert into documents values (?, ?) on conflict (name) do update set data = excluded.data', [
    name,
    data,
  ]);

const server = new Server({
  port,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const [row] = await run('select data from documents where name = ?', [documentName]);
        return row?.data ?? null;
      },
      store: ({ documentName, state }) => store(documentName, state),
    }),
  ],
});
await server.listen();

answerBench({
  port,
  make: async (boards) => {
    for (const { name, bytes, tail = [] } of boards) {
      const whole = tail.length > 0 ? Y.mergeUpdates([bytes, ...tail]) : bytes;
      await store(name, Buffer.from(whole));
    }
    return boards.map(({ name }) => ({ path: `/${name}`, headers: {} }));
  },
  stop: async () => {
    await server.destroy();
    await new Promise((done) => database.close(done));
  },
});
