import { parseArgs } from 'node:util';
import { killCycles } from './kill-cycles.ts';

/**
 * `npm run kill -- --cycles 1000 --edits 50`: kills the built server again and again, each time once so many edits are
 * saved, and says what was lost and how long starts took.
 */
const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    edits: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
/** A board is written to by so many lives, and then another one, so that it stays one as people have them. */
const CYCLES_A_BOARD = 10;
const cycles = Number(values.cycles);
const edits = Number(values.edits);
let done = 0;
let slowestMs = 0;
let confirmed = 0;
const lost: string[] = [];
while (done < cycles) {
  const onBoard = Math.min(CYCLES_A_BOARD, cycles - done);
  let confirmedHere = 0;
  for await (const cycle of killCycles({
    cycles: onBoard,
    seed: Number(values.seed) + done,
    edits,
  })) {
    done += 1;
    confirmedHere = cycle.confirmed;
    slowestMs = Math.max(slowestMs, cycle.startMs);
    lost.push(...cycle.lost);
  }
  confirmed += confirmedHere;
  const starts = `the slowest start took ${Math.round(slowestMs)} ms`;
  process.stdout.write(
    `● ${done} kills, ${confirmed} edits confirmed, ${lost.length} lost, ${starts}\n`,
  );
}
process.exit(lost.length === 0 ? 0 : 1);
