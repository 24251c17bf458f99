import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listCardsByIds, type CardRow } from '#db/cards.ts';
import { listCheckIns } from '#db/check-ins.ts';
import { listDecisions } from '#db/decisions.ts';
import { listQuarters, type QuarterRow } from '#db/quarters.ts';
import type { CardId } from '#model/ids.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('the review of a quarter', () => {
  let site: Site;
  let full: FullClient;
  let quarter: QuarterRow;
  let path: string;
  let asLead: Visitor;
  let asViewer: Visitor;
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    const [current] = await listQuarters(site.db, full.client.id);
    if (!current) throw new Error('the sample client has no quarter');
    quarter = current;
    path = `/c/${full.client.key.toLowerCase()}/review/${quarter.label}`;
    asLead = site.visitor(await cookieOf(site.db, full.people.lead));
    asViewer = site.visitor(await cookieOf(site.db, full.people.viewer));
  });
  afterAll(() => site.stop());

  const inQuarter = () => ({ clientId: full.client.id, quarterId: quarter.id });
  const cardId = () => full.planCard as CardId;
  let priority: CardRow;
  beforeEach(async () => {
    const found = await listCardsByIds(site.db, { clientId: full.client.id, ids: [cardId()] });
    if (!found[0]) throw new Error('the sample plan lost its priority');
    priority = found[0];
  });

  it('tells each priority with its numbers, its work and what was said of it', async () => {
    const { text } = await asViewer.get(path);
    expect(text).toContain(priority.title);
    expect(text).toMatch(/Of \d priorities, /);
    expect(text).toContain('aria-label="Key results of');
    expect(text).toMatch(/\d+ of \d+ tasks done/);
    expect(text).toMatch(/Confidence \d+ of 10/);
  });

  it('R9 money is in it for those who may see it, and for nobody else', async () => {
    expect((await asLead.get(path)).text).toMatch(/€[\d,]+ of €[\d,]+ spent/);
    for (const address of [path, `${path}.data`]) {
      expect((await asViewer.get(address)).text).not.toMatch(/spent|plannedMinor/);
    }
  });

  it('a decision needs its reason: said beside the field, and nothing is written', async () => {
    const before = await listDecisions(site.db, inQuarter());
    const refused = await asLead.post(`${path}.data`, {
      intent: 'decide',
      cardId: cardId(),
      choice: 'stop',
      reason: '  ',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say why, in a sentence');
    expect(await listDecisions(site.db, inQuarter())).toEqual(before);
  });

  it('a decision is kept with who, when and the title of that day; "stop" stops nothing by itself', async () => {
    const reason = 'Nobody asked for it twice.';
    const form = { intent: 'decide', cardId: cardId(), choice: 'stop', reason };
    expect(await asLead.post(path, form)).toMatchObject({ status: 200 });
    const [decision] = await listDecisions(site.db, inQuarter());
    expect(decision).toMatchObject({
      cardTitle: priority.title,
      choice: 'stop',
      reason,
      by: full.people.lead,
    });
    expect((await asViewer.get(path)).text).toContain(reason);
    const [after] = await listCardsByIds(site.db, { clientId: full.client.id, ids: [cardId()] });
    expect(after).toEqual(priority);
  });

  it('a status other than what the numbers say needs a reason, and both are shown', async () => {
    const checkIn = { intent: 'check-in', cardId: cardId(), confidence: '4', health: 'off-track' };
    const refused = await asLead.post(`${path}.data`, { ...checkIn, note: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say why the status is not what the numbers say.');

    const note = 'The one big deal in it is lost.';
    expect(await asLead.post(path, { ...checkIn, note })).toMatchObject({ status: 200 });
    expect((await listCheckIns(site.db, inQuarter()))[0]).toMatchObject({
      health: 'off-track',
      note,
    });
    const { text } = await asViewer.get(path);
    expect(text).toContain(note);
    expect(text).toContain('the numbers say');
  });

  it('a check-in without a status of its own leaves the numbers the word', async () => {
    const checkIn = { intent: 'check-in', cardId: cardId(), confidence: '6', health: '', note: '' };
    expect(await asLead.post(path, checkIn)).toMatchObject({ status: 200 });
    expect((await listCheckIns(site.db, inQuarter()))[0]).toMatchObject({ health: null });
    const outside = await asLead.post(path, { ...checkIn, confidence: '11' });
    expect(outside.status).toBe(422);
  });

  it('only priorities of this quarter are decided on', async () => {
    const form = { intent: 'decide', choice: 'keep', reason: 'Good.' };
    expect(await asLead.post(path, { ...form, cardId: full.card })).toMatchObject({ status: 404 });
    expect(await asLead.post(path, { ...form, cardId: 'nobody' })).toMatchObject({ status: 404 });
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
