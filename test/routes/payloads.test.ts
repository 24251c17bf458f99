import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBoards } from '#db/boards.ts';
import { listThreads } from '#db/cards.ts';
import { listKpis } from '#db/kpis.ts';
import { listMembers } from '#db/members.ts';
import type { Role } from '#model/access.ts';
import type { CardId } from '#model/ids.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { CLIENT_ROUTES, fill, type Ids } from './client-routes.ts';

const OUTSIDE = ['/my-work', '/account', '/portfolio', '/start', '/search'];

describe('R9 what a role may not see is in no answer it gets', () => {
  let site: Site;
  let full: FullClient;
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
  });
  afterAll(() => site.stop());

  /** Everything the addresses this role sees answer with, as the browser gets it. */
  async function readAll(role: Role): Promise<string> {
    const visitor = site.visitor(await cookieOf(site.db, full.people[role]));
    const seen = Object.entries(CLIENT_ROUTES).filter(([, { sees }]) => sees.includes(role));
    const paths = seen.map(([address, { card }]) => fill(address, idsFor(card)));
    const answers = await Promise.all(
      [...paths, ...OUTSIDE].map((path) => visitor.get(`${path}.data`)),
    );
    return answers.map(({ text }) => text).join('\n');
  }
  const idsFor = (card: 'plan' | undefined): Ids => ({
    ...full,
    client: full.client.key.toLowerCase(),
    card: card === 'plan' ? full.planCard : full.card,
    person: full.people.member,
  });
  /** Which of these texts are values in an answer. */
  const found = (texts: readonly string[], answer: string): string[] =>
    texts.filter((text) => answer.includes(JSON.stringify(text)));

  it('a vendor: nothing but its own boards and what their cards serve', async () => {
    const clientId = full.client.id;
    const vendor = full.people.vendor;
    const cards = await site.db
      .selectFrom('cards')
      .select(['id', 'title', 'boardId'])
      .where('clientId', '=', clientId)
      .execute();
    const own = cards.filter((card) => card.boardId === full.board).map(({ id }) => id);
    const threads = await listThreads(site.db, { clientId, cardIds: own });
    const served = new Set<CardId>([...threads.values()].flat().map(({ id }) => id));
    const others = cards.filter(({ id }) => !own.includes(id) && !served.has(id));
    const boards = (await listBoards(site.db, clientId)).filter(({ id }) => id !== full.board);
    const kpis = (await listKpis(site.db, clientId)).filter(({ ownerId }) => ownerId !== vendor);
    const members = await listMembers(site.db, clientId);
    const said = await site.db.selectFrom('decisions').select('reason').execute();
    const notes = await site.db.selectFrom('checkIns').select('note').execute();

    const answer = await readAll('vendor');
    expect(others.length).toBeGreaterThan(10);
    expect(
      found(
        others.map(({ title }) => title),
        answer,
      ),
    ).toEqual([]);
    expect(
      found(
        boards.map(({ title }) => title),
        answer,
      ),
    ).toEqual([]);
    expect(
      found(
        kpis.map(({ name }) => name),
        answer,
      ),
    ).toEqual([]);
    const addresses = members.filter(({ personId }) => personId !== vendor);
    expect(
      found(
        addresses.map(({ email }) => email),
        answer,
      ),
    ).toEqual([]);
    expect(
      found(
        said.map(({ reason }) => reason),
        answer,
      ),
    ).toEqual([]);
    expect(found(notes.map(({ note }) => note).filter(Boolean), answer)).toEqual([]);
  });

  it.each(['viewer', 'vendor'] as const)('a %s: no money', async (role) => {
    const budgets = await site.db.selectFrom('budgets').selectAll().execute();
    const sums = budgets.flatMap(({ plannedMinor, spentMinor }) => [plannedMinor, spentMinor]);
    const numbers = new Set(sums.filter((sum) => sum > 10_000));
    expect(numbers.size).toBeGreaterThan(3);
    const answer = await readAll(role);
    const told = [...numbers].filter((sum) =>
      new RegExp(`(?<![\\d.])${sum}(?![\\d.])`).test(answer),
    );
    expect(told).toEqual([]);
  });

  it('somebody who sees money is told it, so the test above would notice', async () => {
    const budget = await site.db
      .selectFrom('budgets')
      .selectAll()
      .orderBy('plannedMinor', 'desc')
      .executeTakeFirstOrThrow();
    expect(await readAll('lead')).toContain(String(budget.plannedMinor));
  });

  it('a viewer: nobody’s address', async () => {
    const members = await listMembers(site.db, full.client.id);
    const others = members.filter(({ personId }) => personId !== full.people.viewer);
    const answer = await readAll('viewer');
    expect(
      found(
        others.map(({ email }) => email),
        answer,
      ),
    ).toEqual([]);
    expect(answer).not.toContain('elif.kaya@');
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
