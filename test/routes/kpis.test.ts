import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientRow } from '#db/clients.ts';
import { findKpi, listKpis, listMeasurements, listTargets, type KpiRow } from '#db/kpis.ts';
import type { PersonRow } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import { addDays, todayIn } from '#model/calendar/day.ts';
import { quarterOf } from '#model/calendar/quarter.ts';
import { periodOf } from '#model/kpi/period.ts';
import { aClient, aKpi, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

const today = todayIn('UTC', new Date());
const thisWeek = periodOf(today, 'weekly', 1).startsOn;
const lastWeek = addDays(thisWeek, -7);
const quarter = quarterOf(today, 1).label;

describe('KPIs of a client', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  let asAda: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', createdBy: ada.id });
    asAda = site.visitor(await cookieOf(site.db, ada.id));
  });
  afterAll(() => site.stop());

  const pageOf = ({ id }: KpiRow) => `/c/acme/kpis/${id}`;
  const measurements = ({ id }: KpiRow) =>
    listMeasurements(site.db, { clientId: acme.id, kpiId: id });
  const join = async (name: string, role: Role) => {
    const person = await aMember(site.db, { clientId: acme.id, name, role });
    return { person, visitor: site.visitor(await cookieOf(site.db, person.id)) };
  };

  it('a definition makes a KPI and answers with its id, for the card that asked', async () => {
    const definition = { name: 'Demos', unit: 'number', direction: 'up', cadence: 'weekly' };
    const answer = await asAda.post('/c/acme/kpis.data', { intent: 'create', ...definition });
    const [kpi] = await listKpis(site.db, acme.id);
    expect(kpi).toMatchObject({ ...definition, decimals: 0, ownerId: null });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('created');
    expect(answer.text).toContain(kpi?.id);
  });

  it('a refused form keeps what was typed and says what to do', async () => {
    const kpi = await aKpi(site.db, acme);
    const entered = await asAda.post(pageOf(kpi), {
      intent: 'measure',
      period: lastWeek,
      value: 'about twelve',
      note: 'from the call',
    });
    expect(entered.status).toBe(422);
    expect(entered.text).toContain('“about twelve” is not a number. Write it like 12.5 or 1,250.');
    expect(entered.text).toContain('value="about twelve"');
    expect(entered.text).toContain('value="from the call"');

    const defined = await asAda.post('/c/acme/kpis', {
      intent: 'create',
      name: ' ',
      unit: 'percent',
      direction: 'up',
      cadence: 'weekly',
      source: 'Matomo',
    });
    expect(defined.status).toBe(422);
    expect(defined.text).toContain('Give the KPI a name');
    expect(defined.text).toContain('value="Matomo"');
  });

  it('a correction supersedes: the old value stays, with who and when', async () => {
    const kpi = await aKpi(site.db, acme);
    const { visitor: asMia, person: mia } = await join('mia', 'member');
    const value = (intent: string, text: string) => ({ intent, period: lastWeek, value: text });

    expect(await asMia.post(pageOf(kpi), value('correct', '12'))).toMatchObject({ status: 422 });
    expect(await asMia.post(pageOf(kpi), value('measure', '12'))).toMatchObject({ status: 200 });
    const again = await asAda.post(pageOf(kpi), value('measure', '14'));
    expect(again.status).toBe(422);
    expect(again.text).toContain('This period has a value already.');
    expect(await asAda.post(pageOf(kpi), value('correct', '14'))).toMatchObject({ status: 200 });

    const [now, before] = await measurements(kpi);
    expect(now).toMatchObject({ value: 14, enteredBy: ada.id, supersededAt: null });
    expect(before).toMatchObject({ value: 12, enteredBy: mia.id, supersededBy: now?.id });
    const { text } = await asMia.get(pageOf(kpi));
    expect(text).toMatch(/<s>.*12.*<\/s>/s);
  });

  it('R12 a period that has not begun is refused; one that runs is not', async () => {
    const kpi = await aKpi(site.db, acme);
    const measure = (period: string) =>
      asAda.post(pageOf(kpi), { intent: 'measure', period, value: '3' });
    expect((await measure(addDays(thisWeek, 7))).text).toContain('This period has not begun.');
    expect((await measure(addDays(thisWeek, -6))).text).toContain('one of the periods listed');
    expect(await measure(thisWeek)).toMatchObject({ status: 200 });
    expect(await measurements(kpi)).toHaveLength(1);
  });

  it('money is kept in minor units, whatever it was typed with', async () => {
    const kpi = await aKpi(site.db, acme, { unit: 'money' });
    await asAda.post(pageOf(kpi), { intent: 'measure', period: lastWeek, value: '€ 1,250.50' });
    expect(await measurements(kpi)).toMatchObject([{ value: 125050 }]);
  });

  it('a target goes the way the KPI should, and a band has two ends', async () => {
    const falling = await aKpi(site.db, acme, { direction: 'down' });
    const target = (kpi: KpiRow, fields: Record<string, string>) =>
      asAda.post(pageOf(kpi), { intent: 'set-target', quarter, ...fields });
    expect((await target(falling, { baseline: '20', target: '30' })).text).toContain(
      'This KPI should fall',
    );
    await target(falling, { baseline: '20', target: '10' });
    const [kept] = await listTargets(site.db, { clientId: acme.id, kpiId: falling.id });
    expect(kept).toMatchObject({ baseline: 20, target: 10, quarterLabel: quarter });

    const held = await aKpi(site.db, acme, { direction: 'band' });
    expect((await target(held, { low: '30', high: '20' })).text).toContain('The upper end');
    await target(held, { low: '20', high: '30' });
    const [band] = await listTargets(site.db, { clientId: acme.id, kpiId: held.id });
    expect(band).toMatchObject({ bandLow: 20, bandHigh: 30, target: 25 });
  });

  it('what a measured KPI counts no longer changes', async () => {
    const kpi = await aKpi(site.db, acme, { name: 'Signups' });
    const update = (unit: string) =>
      asAda.post(pageOf(kpi), {
        intent: 'update',
        name: 'Sign-ups',
        unit,
        direction: 'up',
        cadence: 'weekly',
      });
    await asAda.post(pageOf(kpi), { intent: 'measure', period: lastWeek, value: '3' });
    expect(await update('percent')).toMatchObject({ status: 422 });
    expect(await update('number')).toMatchObject({ status: 200 });
    expect(await findKpi(site.db, { clientId: acme.id, id: kpi.id })).toMatchObject({
      name: 'Sign-ups',
      unit: 'number',
    });
  });

  it('each role does what it may: leads define, members measure, viewers look', async () => {
    const kpi = await aKpi(site.db, acme);
    const measure = { intent: 'measure', period: lastWeek, value: '3' };
    const aim = { intent: 'set-target', quarter, baseline: '1', target: '2' };
    const { visitor: asLee } = await join('lee', 'lead');
    const { visitor: asMax } = await join('max', 'member');
    const { visitor: asViv } = await join('viv', 'viewer');

    expect(await asViv.get(pageOf(kpi))).toMatchObject({ status: 200 });
    expect(await asViv.post(pageOf(kpi), measure)).toMatchObject({ status: 404 });
    expect(await asMax.post(pageOf(kpi), aim)).toMatchObject({ status: 404 });
    expect(await asMax.post(pageOf(kpi), { intent: 'archive' })).toMatchObject({ status: 404 });
    expect(await asMax.post('/c/acme/kpis', { intent: 'create' })).toMatchObject({ status: 404 });
    expect(await asMax.post(pageOf(kpi), measure)).toMatchObject({ status: 200 });
    expect(await asLee.post(pageOf(kpi), aim)).toMatchObject({ status: 200 });
  });

  it('a vendor has the KPIs it owns and no other, not even their names', async () => {
    const { visitor: asVic, person: vic } = await join('vic', 'vendor');
    const own = await aKpi(site.db, acme, { name: 'Ad clicks', ownerId: vic.id });
    const other = await aKpi(site.db, acme, { name: 'Secret margin' });
    for (const path of ['/c/acme/kpis', '/c/acme/kpis.data']) {
      const { text } = await asVic.get(path);
      expect(text).toContain('Ad clicks');
      expect(text).not.toContain('Secret margin');
    }
    expect(await asVic.get(pageOf(other))).toMatchObject({ status: 404 });
    const measure = { intent: 'measure', period: lastWeek, value: '3' };
    expect(await asVic.post(pageOf(other), measure)).toMatchObject({ status: 404 });
    expect(await asVic.post(pageOf(own), measure)).toMatchObject({ status: 200 });
  });

  it("another client's KPI is the same as none", async () => {
    const eve = await aPerson(site.db, 'eve');
    const elsewhere = await aClient(site.db, { key: 'ELSE', createdBy: eve.id });
    const foreign = await aKpi(site.db, elsewhere);
    expect(await asAda.get(pageOf(foreign))).toMatchObject({ status: 404 });
    expect(await asAda.post(pageOf(foreign), { intent: 'archive' })).toMatchObject({ status: 404 });
  });

  it('an archived KPI leaves the list and comes back with its values', async () => {
    const kpi = await aKpi(site.db, acme, { name: 'Old habit' });
    await asAda.post(pageOf(kpi), { intent: 'measure', period: lastWeek, value: '3' });
    await asAda.post(pageOf(kpi), { intent: 'archive' });
    expect((await asAda.get('/c/acme/kpis')).text).not.toContain('Old habit');
    expect((await asAda.get(pageOf(kpi))).text).toContain('Archived');
    await asAda.post(pageOf(kpi), { intent: 'restore' });
    expect((await asAda.get('/c/acme/kpis')).text).toContain('Old habit');
    expect(await measurements(kpi)).toHaveLength(1);
  });
});
