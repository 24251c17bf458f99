import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '#model/close-codes.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { frames, isFrame } from '#test/support/frames.ts';
import { openSocket, type RawSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R11 a socket that misbehaves is closed, and nobody else notices', () => {
    const cases: Record<string, { send: (socket: RawSocket) => void; reason: keyof typeof CLOSE }> =
      {
        'a text frame': { send: (socket) => socket.send('hello'), reason: 'malformed' },
        'an empty frame': { send: (socket) => socket.send(new Uint8Array()), reason: 'malformed' },
        'a message of an unknown type': {
          send: (socket) => socket.send(new Uint8Array([77, 1, 2])),
          reason: 'malformed',
        },
        'more bytes than the message has': {
          send: (socket) => socket.send(new Uint8Array([...frames.barrier(1), 0])),
          reason: 'malformed',
        },
        'fewer bytes than it says': {
          send: (socket) => socket.send(new Uint8Array([0, 2, 200, 1, 1])),
          reason: 'malformed',
        },
        'a state vector of nonsense': {
          send: (socket) => socket.send(frames.step1(new Uint8Array([255, 255]))),
          reason: 'malformed',
        },
        'an update of nonsense': {
          send: (socket) => socket.send(frames.step2(new Uint8Array([9, 9, 9, 9]))),
          reason: 'malformed',
        },
        'an update to something that is no part of a board': {
          send: (socket) =>
            socket.send(frames.step2(updateOf((doc) => doc.getMap('elsewhere').set('a', 1)))),
          reason: 'malformed',
        },
        'a list where a board has a map': {
          send: (socket) =>
            socket.send(frames.step2(updateOf((doc) => doc.getArray('cards').push([1])))),
          reason: 'malformed',
        },
        'a document inside the document': {
          send: (socket) =>
            socket.send(frames.step2(updateOf((doc) => doc.getMap('cards').set('a', new Y.Doc())))),
          reason: 'malformed',
        },
        'an update that builds on something nobody has': {
          send: (socket) => socket.send(frames.step2(updateWithGap())),
          reason: 'malformed',
        },
        'an edit that is too long': {
          send: (socket) => {
            socket.send(frames.step2());
            socket.send(
              frames.update(
                updateOf((doc) => doc.getMap('cards').set('a', 'x'.repeat(3 * 1024 * 1024))),
              ),
            );
          },
          reason: 'tooBig',
        },
        'a frame that is too long': {
          send: (socket) => socket.send(new Uint8Array(17 * 1024 * 1024)),
          reason: 'tooBig',
        },
        'too much at once': {
          send: (socket) => {
            for (let count = 0; count < 5_000; count += 1) socket.send(frames.barrier(count % 100));
          },
          reason: 'tooFast',
        },
      };

    for (const [title, { send, reason }] of Object.entries(cases)) {
      test(title, async () => {
        const scene = await setScene(await migrated());
        const ann = await scene.open();
        const socket = await rawSocket(scene);

        send(socket);

        expect(await socket.closed).toBe(CLOSE[reason].code);
        await expectUnharmed(scene, ann);
      });
    }

    test("an edit in the name of somebody else's page", async () => {
      const scene = await setScene(await migrated());
      const ann = await scene.open();
      ann.link.setHere(undefined);
      const ben = await scene.member('Ben');
      const socket = await rawSocket(scene, await cookieOf(scene.server.db, ben.id));
      await socket.hears(isFrame.step1);
      await ann.saved();

      // The next thing Ann writes would be taken for known, and lost.
      socket.send(
        frames.step2(
          updateOf((doc) => {
            doc.clientID = ann.doc.clientID;
            doc.getMap('cards').set('forged', 'x');
          }),
        ),
      );

      expect(await socket.closed).toBe(CLOSE.malformed.code);
      await expectUnharmed(scene, ann);
    });

    test('a thousand mutilated messages', async () => {
      const scene = await setScene(await migrated());
      const ann = await scene.open();
      const real = [
        frames.step1(),
        frames.step2(updateOf((doc) => doc.getMap('cards').set('a', new Y.Map()))),
        frames.presence(1, 1, { here: 'x' }),
        frames.barrier(3),
      ];
      const mutilated = fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .record({
            of: fc.constantFrom(...real),
            at: fc.nat(400),
            to: fc.nat(255),
            cut: fc.nat(20),
          })
          .map(({ of, at, to, cut }) => {
            const bytes = of.slice(0, of.length - (cut % of.length));
            bytes[at % bytes.length] = to;
            return bytes;
          }),
      );

      await fc.assert(
        fc.asyncProperty(fc.array(mutilated, { minLength: 1, maxLength: 50 }), async (messages) => {
          const socket = await rawSocket(scene);
          for (const message of messages) socket.send(message);
          socket.close();
          await socket.closed;
        }),
        { numRuns: 40 },
      );

      await expectUnharmed(scene, ann);
      expect(scene.server.faults).toEqual([]);
    });

    test('a reader that never reads is dropped, and what it held is given back', async () => {
      const scene = await setScene(await migrated(), { limits: { bufferedBytes: 64 * 1024 } });
      const ann = await scene.open();
      const ben = await scene.member('Ben');
      const socket = await rawSocket(scene, await cookieOf(scene.server.db, ben.id));
      socket.send(frames.step1());
      socket.send(frames.presence(1, 1, {}));
      await ann.until(({ people }) => people.length === 2);
      socket.stopReading();
      const id = addTask(ann, 'Long read');

      // Until the buffers of the machine are full too.
      for (let count = 0; ann.link.state().people.length === 2; count += 1) {
        writeBody(ann.doc, { cardId: id, paragraphs: [`${count}`.repeat(40_000)] });
        await ann.saved();
      }

      await expectUnharmed(scene, ann);
    });
  });
});

function rawSocket({ server, board, owner }: Scene, cookie?: string): Promise<RawSocket> {
  return (cookie ? Promise.resolve(cookie) : cookieOf(server.db, owner.id)).then((known) =>
    openSocket({ url: server.url, board, cookie: known }),
  );
}

async function expectUnharmed(scene: Scene, page: Awaited<ReturnType<Scene['open']>>) {
  const other = await scene.open(await scene.member('Witness'));
  addTask(page, 'still working');
  await page.saved();
  await other.sees(shows('still working'));
  expect(page.closeCodes).toEqual([]);
}

function updateOf(make: (doc: Y.Doc) => void): Uint8Array {
  const doc = newBoardDoc();
  make(doc);
  return Y.encodeStateAsUpdate(doc);
}

function updateWithGap(): Uint8Array {
  const doc = newBoardDoc();
  doc.getMap('cards').set('a', 1);
  const before = Y.encodeStateVector(doc);
  doc.getMap('cards').set('b', 2);
  return Y.encodeStateAsUpdate(doc, before);
}
