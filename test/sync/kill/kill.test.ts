import { expect, test } from 'vitest';
import { killCycles } from './kill-cycles.ts';

/** More: `npm run kill -- --cycles 1000`. */
const CYCLES = 10;
/** Servers side by side: most of a cycle is waiting. */
const SEEDS = [1, 2];
const TIMEOUT_MS = 180_000;

test(
  'R2 R19 whatever was called saved or was seen by others is on the disk of a server that was killed',
  { timeout: TIMEOUT_MS },
  async () => {
    await Promise.all(SEEDS.map(expectNothingLost));
  },
);

async function expectNothingLost(seed: number): Promise<void> {
  let confirmed = 0;
  for await (const cycle of killCycles({ cycles: CYCLES, seed })) {
    expect(cycle.lost).toEqual([]);
    confirmed = cycle.confirmed;
  }
  // Else it was killed before anything was written.
  expect(confirmed).toBeGreaterThan(CYCLES);
}
