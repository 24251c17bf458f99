import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardRow } from '#db/boards.ts';
import { insertComment } from '#db/comments.ts';
import { connect, type ConnectOptions, type Database } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { newId } from '#db/new-id.ts';
import { writeCardTerms } from '#db/search-terms.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import { searchAll } from '#routes/search/search-all.server.ts';
import { LIMITS } from '#model/limits.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { percentile } from './statistics.ts';

/**
 * `npm run bench:search`: how long somebody with every client waits for an answer, on 50,000 cards of 20 clients and
 * again with all of them at one client. `DATABASE_URL` names an empty PostgreSQL database; without it, SQLite.
 */
const CARDS = 50_000;
const ROUNDS = 10;
const WORDS = (
  'launch campaign brief landing page homepage pricing webinar newsletter banner budget review draft agency video ' +
  'case study partner event stand email sequence outbound keyword content calendar persona message testimonial ' +
  'conversion pipeline demo trial onboarding referral survey interview podcast press analyst research competitor ' +
  'brand guideline logo photo shooting translation Zürich München Malmö Łódź événement stratégie lancement'
).split(' ');
/** And as many more as a language has that is used. */
const VOCABULARY = [...WORDS, ...Array.from({ length: 8_000 }, (_, at) => aWord(at))];
/** As people type, letter by letter, and what is hard: one letter, words everywhere, nothing, a slip, many words. */
const TYPED = [
  ...['l', 'la', 'lau', 'laun', 'launch', 'launch br', 'launch brief'],
  ...['the', 'a b c', 'zurich event', 'evenement', 'lunach', 'campiagn bref', 'xyzzy', 'page home'],
  ...['ACME3-42', '1234', 'pricing webinar newsletter banner budget review draft agency'],
];

function aWord(at: number): string {
  let word = '';
  for (let rest = at * 7_919 + 26; rest > 0; rest = Math.floor(rest / 26)) {
    word += String.fromCharCode(97 + (rest % 26)) + 'aeiou'.charAt(rest % 5);
  }
  return word;
}

let seed = 1;
const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const some = (count: number): string =>
  Array.from(
    { length: count },
    () => VOCABULARY[Math.floor(random() ** 4 * VOCABULARY.length)] ?? '',
  ).join(' ');

async function fill(db: Database, clients: number) {
  const owner = await aPerson(db, `owner${clients}`);
  for (let at = 0; at < clients; at += 1) {
    const client = await aClient(db, { key: `ACME${clients}X${at}`, createdBy: owner.id });
    const boards: BoardRow[] = [];
    for (let each = 0; each < 5; each += 1) boards.push(await aBoard(db, client, `Board ${each}`));
    for (let from = 0; from < CARDS / clients; from += 500) {
      await db.transaction().execute(async (tx) => {
        const cards = Array.from({ length: Math.min(500, CARDS / clients - from) }, (_, index) => ({
          id: newId<CardId>(),
          clientId: client.id,
          number: from + index + 1,
          boardId: (boards[index % 5] as BoardRow).id,
          kind: 'task' as const,
          title: `The ${some(3 + Math.floor(random() * 5))}`,
          columnId: newId<ColumnId>(),
          columnTitle: 'Doing',
          columnCategory: 'doing' as const,
          rank: 'a',
          ownerId: null,
          startOn: null,
          dueOn: null,
          servesId: null,
          channel: null,
          isFlagged: 0 as const,
          repeats: null,
          checklistDone: 0,
          checklistTotal: 0,
          bodyText: index % 2 === 0 ? `The ${some(60)} and the ${some(20)}` : '',
          checklistText: '',
          archivedAt: index % 4 === 0 ? AT : null,
          createdAt: AT,
        }));
        for (let part = 0; part < cards.length; part += 250) {
          await tx
            .insertInto('cards')
            .values(cards.slice(part, part + 250))
            .execute();
        }
        await writeCardTerms(
          tx,
          cards.map((card) => ({ card })),
        );
        for (const { id: cardId, clientId, boardId } of cards.filter((_, n) => n % 5 === 0)) {
          const on = { clientId, boardId, cardId, parentId: null, isInternal: 0 as const };
          await insertComment(tx, { ...on, text: `The ${some(15)}`, by: owner.id, at: AT });
        }
      });
    }
  }
  return owner.id;
}

async function measure(options: ConnectOptions, clients: number): Promise<void> {
  const connection = await connect(options);
  const { db } = connection;
  await migrate(connection);
  const begun = performance.now();
  const personId = await fill(db, clients);
  const filled = performance.now() - begun;
  const all: number[] = [];
  const slowest: [string, number][] = [];
  for (const typed of TYPED) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = performance.now();
      await searchAll(db, { personId, typed, limit: LIMITS.foundAtOnce });
      times.push(performance.now() - asked);
    }
    all.push(...times);
    slowest.push([typed, percentile(times, 0.5)]);
  }
  const [card] = await db.selectFrom('cards').selectAll().limit(1).execute();
  const edits: number[] = [];
  for (let round = 0; card && round < 200; round += 1) {
    const asked = performance.now();
    await writeCardTerms(db, [{ card: { ...card, title: `The ${some(6)}` } }]);
    edits.push(performance.now() - asked);
  }
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const worst = slowest.sort((a, b) => b[1] - a[1]).slice(0, 4);
  process.stdout.write(
    `${options.kind}, ${CARDS} cards, ${CARDS / 5} comments, ${clients} client(s): filled in ${Math.round(filled / 1000)} s; ` +
      `search p50 ${ms(percentile(all, 0.5))}, p95 ${ms(percentile(all, 0.95))}, p99 ${ms(percentile(all, 0.99))}; ` +
      `slowest by median: ${worst.map(([typed, time]) => `“${typed}” ${ms(time)}`).join(', ')}; ` +
      `indexing one edited title p50 ${ms(percentile(edits, 0.5))}, p95 ${ms(percentile(edits, 0.95))}\n`,
  );
  await connection.close();
}

const url = process.env['DATABASE_URL'];
for (const clients of [20, 1]) {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-search-'));
  const file = join(folder, 'quarterdeck.sqlite');
  await measure(url === undefined ? { kind: 'sqlite', file } : { kind: 'postgres', url }, clients);
  rmSync(folder, { recursive: true, force: true });
}
