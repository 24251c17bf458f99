import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cpus, loadavg } from 'node:os';
import { insertBoard } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import { connect, type Database } from '#db/connect.ts';
import { listMembers } from '#db/members.ts';
import { migrate } from '#db/migrate.ts';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { aFullClient } from '#test/support/full-client.ts';
import { makeSampleClient } from '#db/sample/make-sample-client.ts';
import { startProduct } from '#test/support/product.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { createVisitor } from '#test/support/visitor.ts';
import { fillWithCards } from './board/make-boards.ts';
import { percentile } from './statistics.ts';
import { putBetween } from './write-into.ts';

/**
 * `npm run bench:pages` (after `npm run build`): how long the server takes over each page of a CMO with twenty clients
 * and fifty thousand cards, on SQLite.
 *
 * `-- --short` four clients and fewer rounds, `--write` puts the table into docs/benchmarks.md.
 */
const flags = process.argv.slice(2);
const isShort = flags.includes('--short');
const clients = isShort ? 4 : 20;
const rounds = isShort ? 10 : 40;
const WARM_UP = 5;
const BOARDS_A_CLIENT = 5;
const CARDS_A_BOARD = 500;

type Scene = { readonly cookie: string; readonly pages: ReadonlyMap<string, string> };

/** Clients of one owner, each the sample with large boards beside its own, and the pages to look at. */
async function prepare(dataDir: string): Promise<Scene> {
  const connection = await connect({ kind: 'sqlite', file: join(dataDir, 'quarterdeck.sqlite') });
  try {
    await migrate(connection);
    const { db } = connection;
    const full = await aFullClient(db, { ownerName: 'Clara Moreau' });
    const large = await addBoards(db, full.client);
    for (let made = 1; made < clients; made += 1) {
      process.stderr.write(`\r${made} of ${clients} clients`);
      await addBoards(db, await makeSampleClient(db, { ownerId: full.owner.id, now: new Date() }));
    }
    process.stderr.write('\n');
    const at = `/c/${full.client.key.toLowerCase()}`;
    return {
      cookie: await cookieOf(db, full.owner.id),
      pages: new Map([
        ['Portfolio', '/portfolio'],
        ['My work', '/my-work'],
        ['Inbox', '/inbox'],
        ['Home of a client', at],
        ['Plan', `${at}/plan/${full.quarter}`],
        ['Boards', `${at}/boards`],
        [`Board of ${CARDS_A_BOARD} cards`, `${at}/boards/${large}`],
        ['The same as a table', `${at}/boards/${large}?view=table`],
        ['Card', `${at}/cards/${full.card}`],
        ['KPIs', `${at}/kpis`],
        ['KPI', `${at}/kpis/${full.kpi}`],
        ['Review', `${at}/review/${full.quarter}`],
        ['People', `${at}/people`],
        ['Palette, a word', '/find.data?q=landing'],
      ]),
    };
  } finally {
    await connection.close();
  }
}

/** The id of the last of them. */
async function addBoards(db: Database, client: ClientRow): Promise<string> {
  const people = (await listMembers(db, client.id)).map(({ personId }) => personId);
  let last = '';
  for (let at = 1; at <= BOARDS_A_CLIENT; at += 1) {
    const board = await insertBoard(db, {
      clientId: client.id,
      kind: 'tasks',
      quarterId: null,
      title: `Work ${at}`,
      createdBy: client.createdBy,
      at: new Date().toISOString(),
      columns: BOARD_TEMPLATES.find(({ id }) => id === 'content-production')?.columns ?? [],
    });
    await fillWithCards(db, { board, cards: CARDS_A_BOARD, ownerIds: people });
    last = board.id;
  }
  return last;
}

let scene: Scene | undefined;
const product = await startProduct(async (dataDir) => {
  scene = await prepare(dataDir);
});
try {
  if (!scene) throw new Error('Nothing was made to measure.');
  const visitor = createVisitor(product.url, scene.cookie);
  const rows: string[] = [];
  for (const [name, path] of scene.pages) {
    const tookMs: number[] = [];
    for (let round = 0; round < WARM_UP + rounds; round += 1) {
      const startMs = performance.now();
      const { status } = await visitor.get(path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      if (round >= WARM_UP) tookMs.push(performance.now() - startMs);
    }
    rows.push(`| ${name} | ${say(percentile(tookMs, 0.5))} | ${say(percentile(tookMs, 0.95))} |`);
  }
  const [cpu] = cpus();
  const made = `Made by \`npm run bench:pages${flags.length > 0 ? ` -- ${flags.join(' ')}` : ''}\` with Node ${process.versions.node} on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}): ${clients} clients of one CMO, ${(clients * BOARDS_A_CLIENT * CARDS_A_BOARD).toLocaleString('en')} cards on their large boards and the sample's own, ${rounds} answers each, one after another. Load of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}.`;
  const table = ['| | p50 ms | p95 ms |', '| --- | ---: | ---: |', ...rows].join('\n');
  const text = `${made}\n\n${table}\n`;
  process.stdout.write(text);
  if (flags.includes('--write')) {
    const file = 'docs/benchmarks.md';
    await writeFile(file, putBetween(await readFile(file, 'utf8'), 'bench:pages', text));
  }
} finally {
  await product.stop();
}
process.exit(0);

function say(ms: number): string {
  return ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}
