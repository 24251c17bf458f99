import { simulate } from './simulate.ts';
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeScenario, type Scenario } from './scenario.ts';
import { shrink } from './shrink.ts';
import { buildStage } from './stage.ts';

/**
 * `npm run sim -- --seeds 10000 --ops 300`: simulates seeds on every core until one fails, and then says which, why,
 * and with how few steps it still does. `--seed 7` runs one, `--from 300` begins elsewhere.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    ops: { type: 'string', default: '100' },
    /** Every so many-th seed; how the work is shared between processes. */
    stride: { type: 'string' },
    offset: { type: 'string', default: '0' },
  },
});
const ops = Number(values.ops);
const first = Number(values.seed ?? values.from);
const last = values.seed === undefined ? first + Number(values.seeds) - 1 : first;
/** Where a shrunk failure is written. */
const FAILED = 'test-results/sim';
const SAYS_EVERY = 100;

if (values.stride === undefined && first !== last) await shareOut();
else await runSeeds({ stride: Number(values.stride ?? 1), offset: Number(values.offset) });

/** One process a core, each with its share of the seeds. */
async function shareOut(): Promise<void> {
  const stride = availableParallelism();
  const startedAt = Date.now();
  const codes = await Promise.all(
    Array.from({ length: stride }, (_, offset) => {
      const options = ['--seeds', values.seeds, '--from', values.from, '--ops', values.ops];
      const share = ['--stride', String(stride), '--offset', String(offset)];
      const child = fork(fileURLToPath(import.meta.url), [...options, ...share]);
      return new Promise<number | null>((ended) => child.once('exit', ended));
    }),
  );
  const failed = codes.filter((code) => code !== 0).length;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const seeds = `${last - first + 1} seeds of ${ops} operations in ${seconds} s`;
  say(failed === 0 ? `✓ ${seeds}: no promise was broken.` : `✗ ${seeds}: see above.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runSeeds({ stride, offset }: { stride: number; offset: number }): Promise<void> {
  process.setMaxListeners(0);
  const stage = await buildStage();
  let count = 0;
  for (let seed = first + offset; seed <= last; seed += stride) {
    const scenario = makeScenario({ seed, ops });
    const failure = await simulate(scenario, stage);
    if (failure) {
      say(`✗ Seed ${seed}: ${failure.says}\n  Looking for fewer steps that fail as well …`);
      const short = await shrink(scenario, async (each) => Boolean(await simulate(each, stage)));
      tell(short, (await simulate(short, stage))?.says ?? 'It fails no more.');
      process.exitCode = 1;
      break;
    }
    count += 1;
    if (count % SAYS_EVERY === 0) say(`● ${count * stride} seeds`);
  }
  stage.strike();
  if (first === last && process.exitCode === undefined)
    say(`✓ Seed ${first}: no promise was broken.`);
}

function tell(scenario: Scenario, says: string): void {
  mkdirSync(FAILED, { recursive: true });
  const file = `${FAILED}/seed-${scenario.seed}.json`;
  writeFileSync(file, JSON.stringify(scenario));
  const steps = scenario.steps.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  say(`${says}\n${steps}`);
  say(`Kept in ${file}: move it to test/sync/sim/kept/ under the name of what was wrong.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
