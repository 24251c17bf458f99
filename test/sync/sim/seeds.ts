import { describe, expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { buildStage, type Stage } from './stage.ts';
import { makeScenario } from './scenario.ts';
import { afterAll, beforeAll } from 'vitest';

/** What `npm test` runs of the simulator: short runs of many seeds. Long ones: `npm run sim`. */
const OPS = 50;
const SEEDS_A_TEST = 10;
const TIMEOUT_MS = 120_000;

/** The stage for a file's runs, built before and struck after them. */
export function useStage(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    process.setMaxListeners(0);
    stage = await buildStage();
  });
  afterAll(() => stage?.strike());
  return () => {
    if (!stage) throw new Error('There is no stage yet');
    return stage;
  };
}

/** Registers tests for the seeds from `first` to `last`. */
export function testSeeds({ first, last }: { first: number; last: number }): void {
  const stage = useStage();
  describe('R2 R3 R4 R5 R23 whatever people, network, disk, device and server do, all copies end up equal', () => {
    for (let from = first; from <= last; from += SEEDS_A_TEST) {
      const seeds = Array.from({ length: SEEDS_A_TEST }, (_, at) => from + at);
      test(`seeds ${from} to ${seeds.at(-1)}`, { timeout: TIMEOUT_MS }, async () => {
        for (const seed of seeds) {
          const failure = await simulate(makeScenario({ seed, ops: OPS }), stage());
          expect(failure, `npm run sim -- --seed ${seed} --ops ${OPS}`).toBeUndefined();
        }
      });
    }
  });
}
