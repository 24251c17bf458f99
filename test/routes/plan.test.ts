import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requirePlanBoard } from '#db/boards.ts';
import { listBudgets } from '#db/budgets.ts';
import { listCardsOfBoard, type CardRow } from '#db/cards.ts';
import { listKpis, listTargets } from '#db/kpis.ts';
import { listQuarters } from '#db/quarters.ts';
import { nextQuarter } from '#model/calendar/quarter.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('the plan of a quarter', () => {
  let site: Site;
  let full: FullClient;
  let cards: CardRow[];
  let path: string;
  let asOwner: Visitor;
  let asViewer: Visitor;
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    const clientId = full.client.id;
    const [quarter] = await listQuarters(site.db, clientId);
    if (!quarter) throw new Error('the sample client has no quarter');
    const board = await requirePlanBoard(site.db, { clientId, quarterId: quarter.id });
    cards = await listCardsOfBoard(site.db, { clientId, boardId: board.id });
    path = `/c/${full.client.key.toLowerCase()}/plan/${quarter.label}`;
    asOwner = site.visitor(await cookieOf(site.db, full.owner.id));
    asViewer = site.visitor(await cookieOf(site.db, full.people.viewer));
  });
  afterAll(() => site.stop());

  const oneOf = (kind: CardRow['kind']): CardRow => {
    const found = cards.find((card) => card.kind === kind);
    if (!found) throw new Error(`the sample plan has no ${kind}`);
    return found;
  };

  it('its plain address leads to the quarter the client is in', async () => {
    const door = await asViewer.get(path.slice(0, path.lastIndexOf('/')));
    expect(door).toMatchObject({ status: 302, location: path });
  });

  it('the first paint is the content: titles, the why and the numbers, without a script', async () => {
    const { text } = await asViewer.get(path);
    for (const { title, kind } of cards) if (kind === 'priority') expect(text).toContain(title);
    expect(text).toContain('Last year they were a third of our customers');
    expect(text).toContain('aria-label="Key results of');
    expect(text).toMatch(/\d+ of \d+ tasks done/);
  });

  it('R9 money is for those who may see it, and in nothing that others are sent', async () => {
    const cardId = oneOf('channel-plan').id;
    const budget = { intent: 'set-budget', cardId, planned: '77,123.50', spent: '1,000' };
    expect(await asOwner.post(path, budget)).toMatchObject({ status: 200 });
    const kept = await listBudgets(site.db, { clientId: full.client.id, cardIds: [cardId] });
    expect(kept.get(cardId)).toMatchObject({ plannedMinor: 7_712_350, spentMinor: 100_000 });

    expect((await asOwner.get(path)).text).toContain('77,123.50');
    for (const address of [path, `${path}.data`]) {
      const { text } = await asViewer.get(address);
      expect(text).not.toMatch(/77,123|7712350|plannedMinor/);
    }
  });

  it('an amount that is none is refused beside its field, and kept', async () => {
    const fields = { intent: 'set-budget', cardId: oneOf('channel-plan').id };
    const refused = await asOwner.post(`${path}.data`, { ...fields, planned: '1', spent: 'lots' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Write an amount such as 12,500.');
    expect(refused.text).toContain('lots');
    const negative = await asOwner.post(path, { ...fields, planned: '-5', spent: '' });
    expect(negative.status).toBe(422);
  });

  it('only a channel plan has a budget, and a card of nowhere is nothing', async () => {
    const budget = { intent: 'set-budget', planned: '1', spent: '' };
    const priority = { ...budget, cardId: oneOf('priority').id };
    expect(await asOwner.post(path, priority)).toMatchObject({ status: 422 });
    expect(await asOwner.post(path, { ...budget, cardId: full.card })).toMatchObject({
      status: 404,
    });
  });

  it('a KPI made for a key result has its target for the quarter at once', async () => {
    const made = await asOwner.post(`${path}.data`, {
      intent: 'create-kpi',
      name: 'Partner referrals',
      unit: 'number',
      direction: 'up',
      cadence: 'monthly',
      baseline: '4',
      target: '12',
    });
    expect(made.status).toBe(200);
    const kpis = await listKpis(site.db, full.client.id);
    const kpi = kpis.find(({ name }) => name === 'Partner referrals');
    if (!kpi) throw new Error('no KPI was made');
    const [target] = await listTargets(site.db, { clientId: full.client.id, kpiId: kpi.id });
    expect(target).toMatchObject({ baseline: 4, target: 12, quarterLabel: full.quarter });
  });

  it('the next quarter is opened once, and then led to', async () => {
    const [current] = await listQuarters(site.db, full.client.id);
    if (!current) throw new Error('the sample client has no quarter');
    const next = path.replace(current.label, nextQuarter(current).label);
    expect(await asViewer.get(next)).toMatchObject({ status: 404 });
    for (let time = 0; time < 2; time += 1) {
      const opened = await asOwner.post(path, { intent: 'open-next-quarter' });
      expect(opened).toMatchObject({ status: 302, location: next });
    }
    expect(await listQuarters(site.db, full.client.id)).toHaveLength(2);
    expect((await asViewer.get(next)).text).toContain('Nothing is planned yet');
    expect((await asViewer.get(path)).text).toContain(`href="${next}"`);
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
