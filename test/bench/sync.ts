import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { CONTESTANTS } from './contestants.ts';
import type { Part } from './part.ts';
import { cursors } from './parts/cursors.ts';
import { loading } from './parts/loading.ts';
import { manyBoards } from './parts/many-boards.ts';
import { memory } from './parts/memory.ts';
import { propagation } from './parts/propagation.ts';
import { returning } from './parts/returning.ts';
import { saturated } from './parts/saturated.ts';
import { slowReader } from './parts/slow-reader.ts';
import { Report } from './report.ts';
import { putBetween } from './write-into.ts';

/**
 * `npm run bench:sync`: Quarterdeck's board server beside others, on this machine, in turns.
 *
 * `-- --only propagation,saturated` some parts, `--short` a look, `--rounds 3`, `--peers Quarterdeck,relay` some of
 * them, `--write` puts the tables into docs/benchmarks.md.
 */
const PARTS: readonly Part[] = [
  propagation,
  saturated,
  manyBoards,
  cursors,
  memory,
  loading,
  returning,
  slowReader,
];
const PEERS = 'test/bench/peers';

const flags = process.argv.slice(2);
const valueOf = (flag: string): string | undefined => flags[flags.indexOf(flag) + 1];
const listOf = (flag: string): string[] | undefined =>
  flags.includes(flag) ? valueOf(flag)?.split(',') : undefined;
const isShort = flags.includes('--short');
const only = listOf('--only');
const named = listOf('--peers');
const rounds = flags.includes('--rounds') ? Number(valueOf('--rounds')) : isShort ? 1 : 2;

if (!existsSync(`${PEERS}/node_modules`)) {
  process.stderr.write('Installing what is compared with …\n');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: PEERS, stdio: 'inherit' });
}
const contestants = CONTESTANTS.filter(({ name }) => !named || named.includes(name));
const report = new Report(contestants);

for (const part of PARTS) {
  if (only && !only.includes(part.name)) continue;
  report.begin(part);
  for (let round = 0; round < rounds; round += 1) {
    // In turns, so that what else the machine does meets everybody.
    for (const contestant of contestants) {
      if (part.isFor?.(contestant) === false) continue;
      process.stderr.write(`${part.name} ${round + 1}/${rounds}: ${contestant.name}\n`);
      const figures = new Map<string, number>();
      try {
        await part.measure(contestant, {
          isShort,
          note: (figure, value) => figures.set(figure, value),
        });
        report.add(contestant, figures);
      } catch (error) {
        report.discard(contestant, error);
      }
    }
  }
  process.stdout.write(`${report.table(part)}\n`);
}
if (flags.includes('--write')) {
  const file = 'docs/benchmarks.md';
  const text = report.document({ flags, rounds });
  await writeFile(file, putBetween(await readFile(file, 'utf8'), 'bench:sync', text));
}
process.exit(0);
