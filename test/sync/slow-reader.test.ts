import { describe, expect, test, vi } from 'vitest';
import { CLOSE } from '#model/close-codes.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { applyFrame, frames, isFrame } from '#test/support/frames.ts';
import { createPumpedSocket, type PumpedSocket } from '#test/support/pumped-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

const CAP = 64 * 1024;
const EDIT_CHARS = 20_000;

onSqlite(({ migrated }) => {
  describe('R26 a reader that falls behind', () => {
    test('is sent no more than the cap and a turn, then one difference, and has it all', async () => {
      const scene = await setScene(await migrated(), { limits: { bufferedBytes: CAP } });
      const slow = await aPumpedReader(scene);
      const ann = await scene.open();
      const ben = await scene.open(await scene.member('Ben'));
      const id = addTask(ann, 'Long read');
      await ann.saved();

      slow.block();
      const before = slow.arrived.length;
      for (let count = 0; count < 40; count += 1) {
        writeBody(ann.doc, { cardId: id, paragraphs: [`${count % 10}`.repeat(EDIT_CHARS)] });
        await ann.saved();
        expect(slow.waitingBytes).toBeLessThan(CAP + 2 * EDIT_CHARS);
      }
      addTask(ann, 'written last');
      await ben.sees(shows('written last'));

      slow.unblock();
      await vi.waitUntil(() => shows('written last')(readBoard(docOf(slow))));
      expect(readBoard(docOf(slow))).toEqual(ann.board());
      const since = slow.arrived.slice(before);
      expect(since.filter(isFrame.update).length).toBeLessThan(10);
      expect(since.filter(isFrame.step2)).toHaveLength(1);

      addTask(ann, 'and from then on as usual');
      await vi.waitUntil(() => shows('and from then on as usual')(readBoard(docOf(slow))));
      expect(slow.closeCode).toBeUndefined();
    });

    test('and asks again meanwhile is answered when it has read, not on top', async () => {
      const scene = await setScene(await migrated(), { limits: { bufferedBytes: CAP } });
      const slow = await aPumpedReader(scene);
      const ann = await scene.open();
      const id = addTask(ann, 'Long read');
      slow.block();
      for (let count = 0; count < 10; count += 1) {
        writeBody(ann.doc, { cardId: id, paragraphs: [`${count}`.repeat(EDIT_CHARS)] });
        await ann.saved();
      }
      const waiting = slow.waitingBytes;

      for (let count = 0; count < 50; count += 1) slow.say(frames.step1());
      slow.say(frames.queryPresence());
      addTask(ann, 'written last');
      await ann.saved();

      expect(slow.waitingBytes).toBe(waiting);
      slow.unblock();
      await vi.waitUntil(() => shows('written last')(readBoard(docOf(slow))));
    });

    test('and does not read is dropped with a reason, and nobody else notices', async () => {
      const scene = await setScene(await migrated(), {
        limits: { bufferedBytes: CAP, drainMs: 10 },
      });
      const slow = await aPumpedReader(scene);
      const ann = await scene.open();
      const ben = await scene.open(await scene.member('Ben'));
      const id = addTask(ann, 'Long read');

      slow.block();
      for (let count = 0; slow.closeCode === undefined; count += 1) {
        writeBody(ann.doc, { cardId: id, paragraphs: [`${count % 10}`.repeat(EDIT_CHARS)] });
        await ann.saved();
      }

      expect(slow.closeCode).toBe(CLOSE.tooSlow.code);
      addTask(ann, 'still working');
      await ben.sees(shows('still working'));
      expect([...ann.closeCodes, ...ben.closeCodes]).toEqual([]);
    });
  });
});

/** Somebody in step on a line of which the test has hold. */
async function aPumpedReader({ server, board, member }: Scene): Promise<PumpedSocket> {
  const vera = await member('Vera', 'viewer');
  const cookie = await cookieOf(server.db, vera.id);
  const pumped = createPumpedSocket();
  const visit = await server.visit({
    token: cookie.replace('quarterdeck=', ''),
    boardId: board.id,
    epoch: board.epoch,
  });
  visit.enter(pumped.socket);
  await vi.waitUntil(() => pumped.arrived.some(isFrame.step1));
  pumped.say(frames.step2());
  pumped.say(frames.step1());
  await vi.waitUntil(() => pumped.arrived.some(isFrame.step2));
  return pumped;
}

function docOf({ arrived }: PumpedSocket) {
  const doc = newBoardDoc();
  // Named, so that two documents can be compared as plain values.
  for (const name of ['meta', 'columns', 'cards']) doc.getMap(name);
  for (const frame of arrived) applyFrame(doc, frame);
  return doc;
}
