import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '#test/browser.js';
import { startProduct } from '#test/support/product.ts';
import { clickMs, drag, keyMs, scroll, type Dragged } from './board/hand.ts';
import { answerMs, openCold, readLoading, type At, type Loaded } from './board/loading.ts';
import { makeBoards, type SampleBoard, type Samples } from './board/make-boards.ts';
import { longTasks, openAll, remoteMove } from './board/others.ts';
import { median } from './statistics.ts';
import { putBetween } from './write-into.ts';

/**
 * `npm run bench:board` (after `npm run build`): the built board in Chromium, on a server and data folder of its own.
 *
 * `-- --short` a look of about a minute, `--cards 500,2000` other sizes, `--write` puts the table into
 * docs/benchmarks.md.
 */
const flags = process.argv.slice(2);
const isShort = flags.includes('--short');
const sizes = flags.includes('--cards')
  ? (flags[flags.indexOf('--cards') + 1] ?? '').split(',').map(Number)
  : [500, 2_000, 10_000];
const EDITORS = 10;
const rounds = isShort ? 1 : 3;
const editMs = isShort ? 4_000 : 15_000;

type Figures = Map<string, number>;

/** All figures of one board, in the order of the table. */
async function measure(at: At, sample: SampleBoard, people: Samples['people']): Promise<Figures> {
  const figures: Figures = new Map();
  figures.set('server answer, ms', await answerMs(at, sample));
  const loads: Loaded[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await openCold(at, sample);
    loads.push(await readLoading(page));
    await page.context().close();
  }
  const middle = (read: (load: Loaded) => number): number => median(loads.map(read));
  figures.set(
    'first contentful paint after the response begins, ms',
    middle((l) => l.firstPaintMs),
  );
  figures.set(
    'interactive after navigation, cold, ms',
    middle((l) => l.interactiveMs),
  );
  figures.set(
    'script until interactive, kB',
    middle((l) => l.scriptBytes / 1000),
  );
  figures.set(
    'script until live, kB',
    middle((l) => l.liveScriptBytes / 1000),
  );
  figures.set('layout shift', Math.max(...loads.map(({ shift }) => shift)));

  const page = await openCold(at, sample);
  const hands = { key: await keyMs(page), click: await clickMs(page) };
  for (const [name, times] of Object.entries(hands)) {
    figures.set(`${name} to paint, median, ms`, median(times));
    figures.set(`${name} to paint, worst, ms`, Math.max(...times));
  }
  await page.reload();
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
  const drags: Dragged[] = [];
  for (let round = 0; round < rounds; round += 1) drags.push(await drag(page));
  figures.set('drop to paint, ms', median(drags.map(({ dropMs }) => dropMs)));
  const longest = drags.map(({ frameMs }) => Math.max(...frameMs));
  figures.set('longest frame while dragging, ms', median(longest));
  figures.set('frames over 33 ms while dragging', countLong(drags.flatMap((d) => d.frameMs)));
  figures.set('longest frame while scrolling, ms', Math.max(...(await scroll(page))));

  const others = await openAll({ url: at.url, sample, people });
  const [mover] = others;
  if (!mover) throw new Error('Nobody else is there.');
  const { cards, columns } = await remoteMove(page, mover);
  figures.set('cards drawn for a remote move', cards);
  figures.set('columns drawn for a remote move', columns);
  const tasks = await longTasks(page, others, editMs);
  figures.set('tasks over 100 ms, ten people editing', tasks.filter((ms) => ms > 100).length);
  figures.set('longest task, ten people editing, ms', Math.max(0, ...tasks));
  for (const other of others) other.leave();
  await page.context().close();
  return figures;
}

const countLong = (frameMs: readonly number[]): number =>
  // A frame that is late by less than a millisecond is not.
  frameMs.filter((ms) => ms > 34).length;

function table(measured: ReadonlyMap<number, Figures>): string {
  const columns = [...measured];
  const [, first] = columns[0] ?? [];
  const head = ['', ...columns.map(([cards]) => `${cards.toLocaleString('en')} cards`)];
  const rows = [...(first?.keys() ?? [])].map((figure) => [
    figure,
    ...columns.map(([, figures]) => say(figures.get(figure) ?? NaN)),
  ]);
  const rule = head.map((_cell, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const say = (value: number): string =>
  value === 0
    ? '0'
    : value < 1
      ? value.toFixed(3)
      : value < 100
        ? value.toFixed(1)
        : value.toFixed(0);

// Each of those who edit listens for the end of this process.
process.setMaxListeners(EDITORS * 2);

let samples: Samples | undefined;
const product = await startProduct(async (dataDir) => {
  process.stderr.write(`Making boards of ${sizes.join(', ')} cards …\n`);
  samples = await makeBoards(dataDir, { sizes, editors: EDITORS });
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const [looker, ...people] = samples?.people ?? [];
  if (!samples || !looker) throw new Error('Nothing was made to measure.');
  const at = { browser, url: product.url, cookie: looker.cookie };
  const measured = new Map<number, Figures>();
  for (const sample of samples.boards) {
    process.stderr.write(`${sample.cards} cards …\n`);
    measured.set(sample.cards, await measure(at, sample, people));
  }
  const [cpu] = cpus();
  const made = `Made by \`npm run bench:board${flags.length > 0 ? ` -- ${flags.join(' ')}` : ''}\` with Node ${process.versions.node} and Chromium ${browser.version()} on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), without a graphics card; the server, ten people who edit and the browser share them. Load of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}. Medians of ${rounds} where there are several.`;
  const text = `${made}\n\n${table(measured)}\n`;
  process.stdout.write(`${text}`);
  if (flags.includes('--write')) {
    const file = 'docs/benchmarks.md';
    await writeFile(file, putBetween(await readFile(file, 'utf8'), 'bench:board', text));
  }
} finally {
  await browser.close();
  await product.stop();
}
process.exit(0);
