import { expect, test } from 'vitest';
import { repeatCards } from '#server/repeat-cards.ts';
import { setDue } from '#model/board/ops/card-fields.ts';
import { moveCard } from '#model/board/ops/cards.ts';
import { setRepeats } from '#model/board/ops/repeat-card.ts';
import type { CardId } from '#model/ids.ts';
import {
  addTask,
  clearScenes,
  columnNamed,
  setScene,
  type Scene,
} from '#test/support/board-scene.ts';
import { startBoards } from '#test/support/board-server.ts';
import { onEachDatabase } from '#test/support/databases.ts';

clearScenes();

const NOW = new Date('2026-11-23T12:00:00.000Z');
const log = { info: () => undefined, fault: () => undefined };
const look = async ({ server: { db, rooms } }: Pick<Scene, 'server'>, at = NOW) =>
  repeatCards({ db, rooms, log, now: () => at }).run(() => false);

onEachDatabase(({ migrated }) => {
  const withReport = async (when: 'done' | 'date') => {
    const scene = await setScene(await migrated());
    const { server, board, owner } = scene;
    const id = await server.rooms.change(board, owner.id, (doc) => {
      const cardId = addTask({ doc }, 'Report');
      setDue(doc, { cardId, day: '2026-11-23' });
      setRepeats(doc, { cardId, repeats: { unit: 'week', count: 1, when } });
      return cardId;
    });
    const reports = async () =>
      Object.values((await server.rooms.read(board)).cards).filter(
        ({ title }) => title === 'Report',
      );
    const finish = async (cardId: CardId) => {
      const done = columnNamed(await server.rooms.read(board), 'Done');
      const move = { cardId, toColumnId: done, after: null };
      await server.rooms.change(board, owner.id, (doc) => moveCard(doc, move));
    };
    return { ...scene, id, reports, finish };
  };

  test('R35 a card that is done has one successor, however often it is looked for, by however many servers', async () => {
    const scene = await withReport('done');
    await look(scene);
    expect(await scene.reports()).toHaveLength(1);
    await scene.finish(scene.id);

    await Promise.all([look(scene), look(scene)]);
    await scene.server.rooms.stop();
    const next = await startBoards(scene.server.db);
    await look({ server: next });
    const cards = Object.values((await next.rooms.read(scene.board)).cards);
    await next.stop();

    expect(cards.map(({ due }) => due).sort()).toEqual(['2026-11-23', '2026-11-30']);
    const log = await next.db.selectFrom('boardLog').select('authorId').orderBy('seq').execute();
    expect(log.at(-1)?.authorId).toBeNull();
  });

  test('R12 R35 by date the next card comes when the day is here at the client', async () => {
    const scene = await withReport('date');
    await scene.server.db.updateTable('clients').set({ timeZone: 'America/Los_Angeles' }).execute();
    await look(scene, new Date('2026-11-23T07:59:00.000Z'));
    expect(await scene.reports()).toHaveLength(1);
    await look(scene, new Date('2026-11-23T08:00:00.000Z'));
    expect((await scene.reports()).map(({ due }) => due).sort()).toEqual([
      '2026-11-23',
      '2026-11-30',
    ]);
  });
});
