import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { hashBoard } from '#model/board/hash-board.ts';
import { renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { applyFrame, frames, hashIn, isFrame, stateVectorIn } from '#test/support/frames.ts';
import { openSocket, type RawSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R16 what gets lost on the way', () => {
    test('to the server, the server asks for again and gets', async () => {
      const scene = await setScene(await migrated(), { limits: { resyncMs: 20 } });
      const ann = await scene.open();
      const { socket, doc } = await inStep(scene);

      // Written by this page, and never sent.
      addTask({ doc }, 'lost on the way');
      const before = socket.heard.length;
      await socket.hears((frame) => isFrame.step1(frame) && socket.heard.indexOf(frame) >= before);
      const asked = socket.heard.slice(before).find(isFrame.step1) ?? new Uint8Array();
      socket.send(frames.step2(Y.encodeStateAsUpdate(doc, stateVectorIn(asked))));

      await ann.sees(shows('lost on the way'));
    });

    test('a page in step is asked too, answers by itself, and nothing is written for it', async () => {
      const scene = await setScene(await migrated(), { limits: { resyncMs: 5 } });
      const ann = await scene.open();
      const vera = await scene.open(await scene.member('Vera', 'viewer'));
      const id = addTask(ann, 'Brief');
      renameCard(ann.doc, { cardId: id, title: 'Landing page' });
      await ann.saved();
      const { socket } = await inStep(scene);
      const before = await entriesOf(scene);

      await hearsMore(socket, isFrame.step1, 10);

      expect(await entriesOf(scene)).toBe(before);
      expect(vera.link.state().refusal).toBeUndefined();
      expect([...ann.closeCodes, ...vera.closeCodes]).toEqual([]);
      expect(scene.server.faults).toEqual([]);
    });
  });

  describe('R16 the check', () => {
    test('says what the board says to everybody who has read all before it, while others write', async () => {
      const scene = await setScene(await migrated(), { limits: { checkMs: 3 } });
      const { server, board, owner } = scene;
      const { socket } = await inStep(scene, await scene.member('Vera', 'viewer'));

      const checks = (): number => socket.heard.filter(isFrame.check).length;
      for (let count = 0; checks() < 5; count += 1) {
        await Promise.all(
          ['a', 'b'].map((who) =>
            server.rooms.change(board, owner.id, (doc) => addTask({ doc }, `${who}-${count}`)),
          ),
        );
      }

      const doc = newBoardDoc();
      const wrong = socket.heard.filter((frame) => {
        applyFrame(doc, frame);
        return isFrame.check(frame) && hashIn(frame) !== hashBoard(readBoard(doc), doc);
      });
      expect(wrong).toEqual([]);
    });

    test('is not sent for a board that did not change', async () => {
      const scene = await setScene(await migrated(), { limits: { checkMs: 3, resyncMs: 3 } });
      const { server, board, owner } = scene;
      const { socket } = await inStep(scene);
      await server.rooms.change(board, owner.id, (doc) => addTask({ doc }, 'Brief'));
      await socket.hears(isFrame.check);

      await hearsMore(socket, isFrame.step1, 10);

      expect(socket.heard.filter(isFrame.check)).toHaveLength(1);
    });

    test('a page that has another board says so, and it is written down once', async () => {
      const scene = await setScene(await migrated());
      const { socket } = await inStep(scene);

      socket.send(frames.mismatch());
      socket.send(frames.mismatch());
      socket.send(frames.barrier(1));
      await socket.hears(isFrame.barrier(1));

      expect(scene.server.faults).toEqual([
        `Board ${scene.board.id} is another on a page of ${scene.owner.id}`,
      ]);
    });
  });
});

/** A page without a program: a socket that is in step, and the document it knows. */
async function inStep({ server, board, owner }: Scene, person = owner) {
  const cookie = await cookieOf(server.db, person.id);
  const socket = await openSocket({ url: server.url, board, cookie });
  await socket.hears(isFrame.step1);
  socket.send(frames.step2());
  socket.send(frames.step1());
  const doc = newBoardDoc();
  applyFrame(doc, await socket.hears(isFrame.step2));
  return { socket, doc };
}

/** Resolves when it has heard so many more of a kind than now. */
async function hearsMore(
  socket: RawSocket,
  isIt: (frame: Uint8Array) => boolean,
  more: number,
): Promise<void> {
  const count = socket.heard.filter(isIt).length + more;
  await socket.hears(() => socket.heard.filter(isIt).length >= count);
}

async function entriesOf({ server, board }: Scene): Promise<number> {
  const rows = await server.db
    .selectFrom('boardLog')
    .select('seq')
    .where('boardId', '=', board.id)
    .execute();
  return rows.length;
}
