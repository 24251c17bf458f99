import { connect, type Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { CLOSE } from '#model/close-codes.ts';
import { LIMITS, type Limits } from '#model/limits.ts';
import type { Visit } from '#server/rooms/rooms.ts';
import { acceptSockets } from '#server/rooms/upgrade.ts';
import { createWebServer } from '#server/web-server.ts';
import { addTask, clearScenes, setScene, type Scene } from '#test/support/board-scene.ts';
import { configFor } from '#test/support/board-server.ts';
import { onSqlite } from '#test/support/databases.ts';
import { freePort } from '#test/support/free-port.ts';
import { frames, isFrame } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { upgradeRequest } from '#test/support/upgrade-request.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R26 caps, each with its own reason', () => {
    const cases: readonly {
      readonly of: string;
      readonly limits: Partial<Limits>;
      readonly reason: keyof typeof CLOSE;
    }[] = [
      { of: 'a person', limits: { socketsPerPerson: 2 }, reason: 'tooManyOfPerson' },
      { of: 'a board', limits: { socketsPerBoard: 2 }, reason: 'tooManyOnBoard' },
      { of: 'a network', limits: { socketsPerAddress: 2 }, reason: 'tooManyFromAddress' },
    ];
    for (const { of, limits, reason } of cases) {
      test(`sockets of ${of}; a place that is given up is free again`, async () => {
        const scene = await setScene(await migrated(), { limits });
        const first = await aSocket(scene);
        await aSocket(scene);

        expect(await (await aSocket(scene)).closed).toBe(CLOSE[reason].code);

        first.close();
        await first.closed;
        const next = await aSocket(scene);
        next.send(frames.step1());
        await next.hears(isFrame.step2);
      });
    }
  });

  test('R26 a stranger is told why, and a long frame of his is not read', async () => {
    const { server, board } = await setScene(await migrated());
    const socket = await openSocket({ url: server.url, board });
    socket.send(new Uint8Array(LIMITS.strangerFrameBytes + 1));

    expect([CLOSE.signedOut.code, CLOSE.tooBig.code]).toContain(await socket.closed);
    expect(server.faults).toEqual([]);
  });

  test('R26 peers that send half a request, garbage or nothing are hung up on, and others are served', async () => {
    const scene = await setScene(await migrated(), { limits: { headersMs: 100, requestMs: 100 } });
    const page = await scene.open();
    const lines = [
      'GET /sync/x.1 HTTP/1.1\r\nHost: a\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n',
      '\0\0\0\0',
      '',
    ];
    const peers = lines.map((line) => rawPeer(scene.server.url, line));

    addTask(page, 'meanwhile');
    await page.saved();
    await Promise.all(peers.map(({ ended }) => ended));
    expect(page.closeCodes).toEqual([]);
  });

  test('R26 a socket that breaks off in the middle of coming in ends nothing but itself', async () => {
    const scene = await setScene(await migrated());
    const page = await scene.open();
    const cookie = await cookieOf(scene.server.db, scene.owner.id);
    for (let count = 0; count < 20; count += 1) {
      const peer = rawPeer(
        scene.server.url,
        upgradeRequest({ url: scene.server.url, board: scene.board, cookie }),
      );
      peer.socket.on('connect', () => setImmediate(() => peer.socket.resetAndDestroy()));
      await peer.ended;
    }

    addTask(page, 'still working');
    await page.saved();
    expect(page.closeCodes).toEqual([]);
  });
});

describe('R26 before it is known who it is', () => {
  test('nothing is read from a socket, and it waits only so long', async () => {
    const limits = { ...LIMITS, admissionMs: 300 };
    const port = await freePort();
    const config = configFor(port);
    const server = createWebServer(undefined, limits);
    // Nobody ever answers who this is.
    const door = { visit: () => new Promise<Visit>(() => undefined) };
    const log = { info: () => undefined, fault: () => undefined };
    acceptSockets(server, { door, config, log, limits });
    let readBytes = 0;
    server.on('connection', (socket) => socket.on('close', () => (readBytes = socket.bytesRead)));
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));

    const peer = rawPeer(
      config.publicUrl,
      upgradeRequest({ url: config.publicUrl, board: { id: 'x', epoch: 1 }, cookie: '' }),
    );
    // Far more than the machine keeps for a socket.
    peer.socket.write(Buffer.alloc(32 * 1024 * 1024));
    expect(await peer.ended).toContain('503');
    await vi.waitUntil(() => readBytes > 0);
    expect(readBytes).toBeLessThan(1024 * 1024);
    await new Promise((closed) => server.close(closed));
  });
});

async function aSocket({ server, board, owner }: Scene) {
  return openSocket({ url: server.url, board, cookie: await cookieOf(server.db, owner.id) });
}

/** A TCP peer that says something and then nothing; `ended` resolves with what it was told. */
function rawPeer(url: string, says: string): { socket: Socket; ended: Promise<string> } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let told = '';
  socket.on('data', (data) => (told += data.toString('latin1')));
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(told)));
  socket.write(says);
  return { socket, ended };
}
