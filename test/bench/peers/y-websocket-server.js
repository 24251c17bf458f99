import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { getYDoc, setupWSConnection } from '@y/websocket-server/utils';
import * as Y from 'yjs';
import { answerBench } from '../measured.js';

/** `@y/websocket-server` as its own start script runs it, with nothing stored. */
const port = Number(process.argv[3]);

// The product's ws: what is compared is what is done with it.
const { WebSocketServer } = createRequire(new URL('../../../package.json', import.meta.url))('ws');
const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', setupWSConnection);
await new Promise((listening) => server.listen(port, '127.0.0.1', () => listening(undefined)));

answerBench({
  port,
  make: async (boards) =>
    boards.map(({ name, bytes, tail = [] }) => {
      const doc = getYDoc(name);
      for (const update of [bytes, ...tail]) Y.applyUpdate(doc, update);
      return { path: `/${name}`, headers: {} };
    }),
  stop: async () => undefined,
});
