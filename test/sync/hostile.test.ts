import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '#model/close-codes.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { readBoard } from '#model/board/view.ts';
import { LIMITS } from '#model/limits.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { applyFrame, frames, isFrame, stateVectorIn } from '#test/support/frames.ts';
import { openSocket, type RawSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R27 an update that builds on something that never came', () => {
    test('is not stored; its sender is asked for all it has, and only then told that it is kept', async () => {
      const scene = await setScene(await migrated());
      const ann = await scene.open();
      const socket = await rawSocket(scene, await cookieOf(scene.server.db, scene.owner.id));
      const first = await socket.hears(isFrame.step1);
      socket.send(frames.step2());
      socket.send(frames.step1());
      const doc = newBoardDoc();
      applyFrame(doc, await socket.hears(isFrame.step2));
      addTask({ doc }, 'lost on the way');
      const lost = Y.encodeStateVector(doc);
      addTask({ doc }, 'arrived');

      socket.send(frames.update(Y.encodeStateAsUpdate(doc, lost)));
      socket.send(frames.barrier(1));
      const asked = await socket.hears((frame) => isFrame.step1(frame) && frame !== first);
      addTask(ann, 'meanwhile');
      await socket.hears(isFrame.update);
      expect(socket.heard.some(isFrame.barrier(1))).toBe(false);
      expect(shows('arrived')(await scene.server.rooms.read(scene.board))).toBe(false);

      socket.send(frames.step2(Y.encodeStateAsUpdate(doc, stateVectorIn(asked))));
      await socket.hears(isFrame.barrier(1));
      const stored = readBoard(await loadDoc(scene.server.db, scene.board));
      expect(['lost on the way', 'arrived'].every((title) => shows(title)(stored))).toBe(true);
    });
  });

  test('R27 a page that answers with such an update again and again is hung up on', async () => {
    const scene = await setScene(await migrated());
    const ann = await scene.open();
    const socket = await rawSocket(scene);
    const asked = new Set<Uint8Array>();
    for (let count = 0; count <= LIMITS.gapsPerSocket; count += 1) {
      asked.add(await socket.hears((frame) => isFrame.step1(frame) && !asked.has(frame)));
      socket.send(frames.step2(updateWithGap()));
    }

    expect(await socket.closed).toBe(CLOSE.outOfStep.code);
    await expectUnharmed(scene, ann);
  });

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
        'an update that breaks the document half-way': {
          send: (socket) => socket.send(frames.step2(breaksHalfWay())),
          reason: 'malformed',
        },
        'an update whose parts wait for each other': {
          send: (socket) => socket.send(frames.step2(ring())),
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

        const before = await storedOf(scene);

        send(socket);

        expect(await socket.closed).toBe(CLOSE[reason].code);
        expect(await storedOf(scene)).toEqual(before);
        await expectUnharmed(scene, ann);
        expect(shows('half of it')(ann.board())).toBe(false);
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
      const scene = await setScene(await migrated(), {
        limits: { bufferedBytes: 64 * 1024, drainMs: 100 },
      });
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

/** What is stored of the board's history. */
async function storedOf({ server, board }: Scene): Promise<unknown> {
  return server.db.selectFrom('boardLog').selectAll().where('boardId', '=', board.id).execute();
}

/** Written by hand, because no page makes such: structs of one client each, from clock 0. */
function byHand(clients: Record<number, ((encoder: Y.UpdateEncoderV1) => void)[]>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, Object.keys(clients).length);
  for (const [client, structs] of Object.entries(clients)) {
    encoding.writeVarUint(restEncoder, structs.length);
    encoding.writeVarUint(restEncoder, Number(client));
    encoding.writeVarUint(restEncoder, 0);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(restEncoder, 0);
  return encoder.toUint8Array();
}

const STRING = 4;
const HAS_ORIGIN = 128;

/** A card's worth of text directly in `cards`. */
const inCards = (key: string) => (encoder: Y.UpdateEncoderV1) => {
  encoder.writeInfo(STRING | 32);
  encoder.writeParentInfo(true);
  encoder.writeString('cards');
  encoder.writeString(key);
  encoder.writeString('x');
};

/** Something written next to something else. */
const nextTo = (client: number, clock: number) => (encoder: Y.UpdateEncoderV1) => {
  encoder.writeInfo(STRING | HAS_ORIGIN);
  encoder.writeLeftID(Y.createID(client, clock));
  encoder.writeString('x');
};

/** Its second part says that it was written next to the third. */
function breaksHalfWay(): Uint8Array {
  return byHand({ 5: [inCards('half of it'), nextTo(5, 2), inCards('rest')] });
}

/** The last parts of two pages, each written next to the other. */
function ring(): Uint8Array {
  return byHand({ 5: [inCards('half of it'), nextTo(6, 0)], 6: [nextTo(5, 1)] });
}

function updateWithGap(): Uint8Array {
  const doc = newBoardDoc();
  doc.getMap('cards').set('a', 1);
  const before = Y.encodeStateVector(doc);
  doc.getMap('cards').set('b', 2);
  return Y.encodeStateAsUpdate(doc, before);
}
