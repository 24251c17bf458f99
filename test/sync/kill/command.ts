import { parseArgs } from 'node:util';
import { killCycles } from './kill-cycles.ts';

/** `npm run kill -- --cycles 1000`: kills the built server again and again, and says what was lost and how long starts took. */
const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const SAYS_EVERY = 10;
const cycles = Number(values.cycles);
let done = 0;
let slowestMs = 0;
let confirmed = 0;
const lost: string[] = [];
for await (const cycle of killCycles({ cycles, seed: Number(values.seed) })) {
  done += 1;
  confirmed = cycle.confirmed;
  slowestMs = Math.max(slowestMs, cycle.startMs);
  lost.push(...cycle.lost);
  if (done % SAYS_EVERY === 0 || done === cycles) {
    const starts = `the slowest start took ${Math.round(slowestMs)} ms`;
    process.stdout.write(
      `● ${done} kills, ${confirmed} edits confirmed, ${lost.length} lost, ${starts}\n`,
    );
  }
}
process.exit(lost.length === 0 ? 0 : 1);
