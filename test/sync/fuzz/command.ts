import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { setScene } from '#test/support/board-scene.ts';
import { attack, QUICK } from './attack.ts';

/**
 * `npm run fuzz -- --frames 1000000`: hostile frames from seed after seed, one in fifty on real sockets, each seed
 * against a board of its own, until something that must hold does not.
 */
const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const FRAMES_A_SEED = 25_000;
/** Every so many-th seed is sent on real sockets, a twentieth as many frames. */
const ON_WIRE_EVERY = 3;

const most = Number(values.frames);
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-fuzz-'));
const startedAt = Date.now();
let sent = 0;
for (let seed = Number(values.seed); sent < most; seed += 1) {
  const isOnWire = seed % ON_WIRE_EVERY === 0;
  const frames = Math.min(isOnWire ? FRAMES_A_SEED / 20 : FRAMES_A_SEED, most - sent);
  const connection = await connect({ kind: 'sqlite', file: join(folder, `${seed}.sqlite`) });
  await migrate(connection);
  const scene = await setScene(connection, QUICK);
  try {
    await attack({ scene, seed, frames, isOnWire });
  } catch (error) {
    say(
      `✗ Seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exit(1);
  }
  await scene.server.stop();
  await connection.close();
  sent += frames;
  say(`● ${sent} frames`);
}
rmSync(folder, { recursive: true, force: true });
const seconds = Math.round((Date.now() - startedAt) / 1000);
say(`✓ ${sent} hostile frames in ${seconds} s: others edited on, and every board stayed readable.`);
process.exit(0);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
