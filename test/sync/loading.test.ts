import type { Kysely } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { CLOSE } from '#model/close-codes.ts';
import { LIMITS } from '#model/limits.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { applyFrame, frames, isFrame } from '#test/support/frames.ts';
import { createPumpedSocket } from '#test/support/pumped-socket.ts';
import { aBoard } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R13 loading', () => {
    test('nobody is served before it ends, and two arrivals share one', async () => {
      const { db, loads } = countLoads((await migrated()).db);
      const scene = await setScene({ db });
      const arrivals = [await arrival(scene), await arrival(scene)];
      await scene.server.rooms.change(scene.board, scene.owner.id, (doc) =>
        addTask({ doc }, 'Brief'),
      );
      await goneFromMemory(scene);
      const before = loads();

      for (const { enter, pumped } of arrivals) {
        enter();
        pumped.say(frames.step2());
        pumped.say(frames.step1());
        pumped.say(frames.barrier(1));
      }
      expect(arrivals.flatMap(({ pumped }) => pumped.arrived)).toEqual([]);
      for (const { pumped } of arrivals) {
        await vi.waitUntil(() => pumped.arrived.some(isFrame.step1));
        expect(pumped.arrived.some(isFrame.barrier(1))).toBe(false);
        pumped.say(frames.step2());
        pumped.say(frames.step1());
        await vi.waitUntil(() => pumped.arrived.some(isFrame.step2));
        const doc = newBoardDoc();
        for (const frame of pumped.arrived) applyFrame(doc, frame);
        expect(shows('Brief')(readBoard(doc))).toBe(true);
      }
      expect(loads() - before).toBe(1);
    });

    test('a document leaves memory when nobody needs it, within a minute', async () => {
      expect(LIMITS.roomIdleMs).toBeLessThan(60_000);
      const { db, loads } = countLoads((await migrated()).db);
      const scene = await setScene({ db }, { limits: { roomIdleMs: 1 } });
      const page = await scene.open();
      addTask(page, 'Brief');
      await page.saved();
      page.leave();

      const before = loads();
      await vi.waitUntil(async () => {
        expect(shows('Brief')(await scene.server.rooms.read(scene.board))).toBe(true);
        return loads() > before;
      });
    });

    test('who leaves and comes back while it leaves memory always meets what was written last', async () => {
      const scene = await setScene(await migrated(), {
        limits: { roomIdleMs: 0, compactAfterEntries: 2 },
      });
      for (let count = 0; count < 15; count += 1) {
        const page = await scene.open();
        if (count > 0) await page.sees(shows(`round ${count - 1}`));
        addTask(page, `round ${count}`);
        await page.saved();
        page.leave();
      }

      const board = await scene.server.rooms.read(scene.board);
      expect(Object.keys(board.cards)).toHaveLength(15);
      expect(scene.server.faults).toEqual([]);
    });
  });

  describe('R29 a board whose log cannot be read', () => {
    test('is closed to its people with a sentence, opens once it is repaired, and others go on', async () => {
      const { server, board, client, owner, open } = await setScene(await migrated(), {
        limits: { roomIdleMs: 0 },
      });
      const other = await aBoard(server.db, client, 'Social');
      const page = await open();
      addTask(page, 'Brief');
      await page.saved();
      page.leave();
      const sound = await server.db
        .selectFrom('boardLog')
        .selectAll()
        .where('boardId', '=', board.id)
        .executeTakeFirstOrThrow();
      const store = (bytes: Uint8Array) =>
        server.db
          .updateTable('boardLog')
          .set({ bytes })
          .where('boardId', '=', board.id)
          .where('seq', '=', sound.seq)
          .execute();
      await store(new Uint8Array([255, 255, 255]));

      await vi.waitUntil(() => refusalOf(() => server.rooms.read(board)));
      expect(await refusalOf(() => server.rooms.read(board))).toBe(CLOSE.unreadable.says);
      const again = await open();
      expect(again.link.state().saved).toEqual({ state: 'stopped', says: CLOSE.unreadable.says });
      await server.rooms.boardsGone([board.id]);

      await server.rooms.change(other, owner.id, (doc) => addTask({ doc }, 'kept'));
      expect(shows('kept')(await server.rooms.read(other))).toBe(true);

      await store(sound.bytes);
      expect(shows('Brief')(await server.rooms.read(board))).toBe(true);
    });
  });
});

type AnyDatabase = Scene['server']['db'];

/** The same database, with every reading of a board's history counted. */
function countLoads(database: AnyDatabase): { db: AnyDatabase; loads: () => number } {
  let loads = 0;
  const db: Kysely<never> = (database as unknown as Kysely<never>).withPlugin({
    transformQuery: ({ node }) => {
      // The one question asked of snapshot and log together.
      const isLoad =
        node.kind === 'SelectQueryNode' &&
        node.setOperations !== undefined &&
        /is_?update/i.test(JSON.stringify(node));
      if (isLoad) loads += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  return { db: db as unknown as AnyDatabase, loads: () => loads };
}

/** Somebody at the door, let in by `enter`. */
async function arrival({ server, board, owner }: Scene) {
  const cookie = await cookieOf(server.db, owner.id);
  const pumped = createPumpedSocket();
  const visit = await server.visit({
    token: cookie.replace('quarterdeck=', ''),
    boardId: board.id,
    epoch: board.epoch,
  });
  return { pumped, enter: () => visit.enter(pumped.socket) };
}

/** As when it was closed by hand: nothing of it is in memory, and it opens again. */
async function goneFromMemory({ server, board }: Scene): Promise<void> {
  await server.rooms.boardsGone([board.id]);
}

async function refusalOf(ask: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    return error instanceof Response ? error.text() : String(error);
  }
}
