import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerBench } from './measured.js';

/** The floor: hands every frame on to everybody else at the same address, and knows nothing of what is in it. */
const port = Number(process.argv[3]);

/** An empty document's step 1 and step 2, so that pages are in step. */
const EMPTY_STEPS = [Uint8Array.of(0, 0, 1, 0), Uint8Array.of(0, 1, 2, 0, 0)];

const everybody = new Map<string, Set<WebSocket>>();
const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on(
  'connection',
  (socket, { url = '' }) => {
    const here = everybody.get(url) ?? new Set();
    everybody.set(url, here.add(socket));
    for (const step of EMPTY_STEPS) socket.send(step);
    socket.on('message', (data: Buffer) => {
      const isSyncStep = data[0] === 0 && data[1] !== 2;
      if (isSyncStep) return;
      for (const other of here) if (other !== socket) other.send(data);
    });
    socket.on('close', () => here.delete(socket));
  },
);
await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));

answerBench({
  port,
  make: (boards) => Promise.resolve(boards.map(({ name }) => ({ path: `/${name}`, headers: {} }))),
  stop: () => Promise.resolve(),
});
