import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hangUpLate } from './http-guards.ts';

const app = express();
app.use(hangUpLate({ requestMs: 50 }));
const server = createServer(app);
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => server.closeAllConnections());
afterAll(() => server.close());

/** Begins a request of ten bytes and sends none. */
function begin(line: string) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n`);
  return socket;
}

test('R26 R39 a request that never ends is hung up on, unless it is a file on its way', async () => {
  app.use(() => undefined);
  const file = begin('PUT /c/acme/cards/1/attachments');
  const others = ['POST /c/acme/cards/1/attachments', 'PUT /account', 'DELETE /account'];
  await Promise.all(others.map((line) => once(begin(line), 'close')));
  expect(file.closed).toBe(false);
  file.destroy();
});
