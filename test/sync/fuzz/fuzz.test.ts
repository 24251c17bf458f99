import { expect, test } from 'vitest';
import { clearScenes, setScene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { attack, QUICK } from './attack.ts';

/** More, of other seeds: `npm run fuzz -- --frames 1000000`. */
const IN_MEMORY = 49_000;
const ON_THE_WIRE = 1_000;
const TIMEOUT_MS = 180_000;

clearScenes();

onSqlite(({ migrated }) => {
  test.each([
    { frames: IN_MEMORY, isOnWire: false, where: 'handed to the rooms' },
    { frames: ON_THE_WIRE, isOnWire: true, where: 'on real sockets' },
  ])(
    'R11 R27 hostile frames $where: others edit on, and the board stays readable',
    { timeout: TIMEOUT_MS },
    async ({ frames, isOnWire }) => {
      const scene = await setScene(await migrated(), QUICK);
      await attack({ scene, seed: 1, frames, isOnWire });
      // Whoever says that their board is another is noted: everybody may say so.
      expect(scene.server.faults.filter((says) => !says.includes('is another on a page'))).toEqual(
        [],
      );
    },
  );
});
