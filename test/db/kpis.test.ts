import { expect, test } from 'vitest';
import { listBudgets, setBudget } from '#db/budgets.ts';
import { insertCheckIn, listCheckIns } from '#db/check-ins.ts';
import { insertDecision, listDecisions } from '#db/decisions.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import {
  findKpi,
  insertMeasurement,
  listKpis,
  listMeasurements,
  listTargets,
  setTarget,
  updateKpi,
} from '#db/kpis.ts';
import { newId } from '#db/new-id.ts';
import { currentQuarter } from '#db/quarters.ts';
import { addDays, type Day } from '#model/calendar/day.ts';
import type { CardId, KpiId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aClient, aKpi, aPerson } from '#test/support/records.ts';

const TODAY: Day = '2026-05-15';

onEachDatabase((databases) => {
  const start = async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const quarter = await currentQuarter(db, { client, today: TODAY, at: AT });
    const measure = (kpiId: KpiId, on: Day, value: number, at = AT) =>
      insertMeasurement(db, {
        clientId: client.id,
        kpiId,
        periodStartsOn: on,
        value,
        note: '',
        source: 'HubSpot',
        enteredBy: ann.id,
        at,
      });
    return { db, ann, client, clientId: client.id, quarter, measure };
  };

  test('a KPI is defined, changed and put away, within its client', async () => {
    const { db, ann, client, clientId } = await start();
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const kpi = await aKpi(db, client);
    await updateKpi(db, { clientId: other.id, id: kpi.id, name: 'Stolen' });
    expect(await findKpi(db, { clientId: other.id, id: kpi.id })).toBeUndefined();
    await updateKpi(db, { clientId, id: kpi.id, name: 'Demos held', ownerId: ann.id });
    expect(await listKpis(db, clientId)).toEqual([{ ...kpi, name: 'Demos held', ownerId: ann.id }]);
    await updateKpi(db, { clientId, id: kpi.id, archivedAt: AT });
    expect(await listKpis(db, clientId)).toEqual([]);
    expect((await findKpi(db, { clientId, id: kpi.id }))?.archivedAt).toBe(AT);
  });

  test('a correction supersedes a value and never erases it', async () => {
    const { db, ann, client, clientId, measure } = await start();
    const kpi = await aKpi(db, client);
    const first = await measure(kpi.id, '2026-05-04', 10.25);
    expect(first.superseded).toBeUndefined();
    const later = '2026-05-16T10:00:00.000Z';
    const second = await measure(kpi.id, '2026-05-04', 11.5, later);
    expect(second.superseded).toEqual({
      ...first.measurement,
      supersededBy: second.measurement.id,
      supersededAt: later,
    });
    await measure(kpi.id, '2026-05-11', 12);
    const all = await listMeasurements(db, { clientId, kpiId: kpi.id });
    expect(all.map((row) => [row.periodStartsOn, row.value, row.supersededBy !== null])).toEqual([
      ['2026-05-11', 12, false],
      ['2026-05-04', 11.5, false],
      ['2026-05-04', 10.25, true],
    ]);
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    expect(await listMeasurements(db, { clientId: other.id, kpiId: kpi.id })).toEqual([]);
  });

  test('two people entering one value at once leave one current value', async () => {
    const { db, client, clientId, measure } = await start();
    const kpi = await aKpi(db, client);
    await measure(kpi.id, '2026-05-04', 1);
    await Promise.all([2, 3, 4].map((value) => measure(kpi.id, '2026-05-04', value)));
    const all = await listMeasurements(db, { clientId, kpiId: kpi.id });
    expect(all.filter((row) => row.supersededAt === null)).toHaveLength(1);
  });

  test('a quarter has one target a KPI; a band’s target is its middle', async () => {
    const { db, ann, client, clientId, quarter } = await start();
    const kpi = await aKpi(db, client, { direction: 'band' });
    const target = { clientId, kpiId: kpi.id, quarterId: quarter.id, setBy: ann.id, at: AT };
    await setTarget(db, { ...target, baseline: 1, target: 2 });
    await setTarget(db, { ...target, baseline: 0.5, target: 0, band: { low: 20, high: 30 } });
    expect(await listTargets(db, { clientId, kpiId: kpi.id })).toMatchObject([
      { baseline: 0.5, target: 25, bandLow: 20, bandHigh: 30, quarterLabel: '2026-Q2' },
    ]);
  });

  test('summaries: health by pace, in the client’s quarter, from current values only', async () => {
    const { db, ann, client, clientId, quarter, measure } = await start();
    const names = ['on', 'off', 'down', 'band', 'stale', 'none', 'untargeted'] as const;
    const ids: Partial<Record<(typeof names)[number], KpiId>> = {};
    for (const [index, name] of names.entries()) {
      const direction = name === 'down' ? 'down' : name === 'band' ? 'band' : 'up';
      const kpi = await aKpi(db, client, {
        name,
        direction,
        createdAt: `2026-05-15T10:00:0${index}.000Z`,
      });
      ids[name] = kpi.id;
      const target = { clientId, kpiId: kpi.id, quarterId: quarter.id, setBy: ann.id, at: AT };
      if (name === 'band') {
        await setTarget(db, { ...target, baseline: 5, target: 0, band: { low: 4, high: 6 } });
      } else if (name !== 'untargeted') {
        const [baseline, goal] = name === 'down' ? [100, 50] : [100, 200];
        await setTarget(db, { ...target, baseline, target: goal });
      }
    }
    const weeks = Array.from({ length: 20 }, (_, week) => addDays('2026-05-11', -7 * week));
    const need = (name: (typeof names)[number]): KpiId => ids[name] ?? newId<KpiId>();
    for (const [index, on] of weeks.entries()) await measure(need('on'), on, 160 - index);
    await measure(need('off'), '2026-05-11', 160);
    await measure(need('off'), '2026-05-11', 101, '2026-05-16T10:00:00.000Z');
    await measure(need('down'), '2026-05-11', 60);
    await measure(need('band'), '2026-05-04', 5);
    await measure(need('band'), '2026-05-11', 5);
    await measure(need('stale'), '2026-04-06', 160);
    await measure(need('untargeted'), '2026-05-11', 7);

    const summaries = await listKpiSummaries(db, { clientId, quarter, today: TODAY });
    expect(summaries.map((kpi) => [kpi.name, kpi.health, kpi.current])).toEqual([
      ['on', 'on-track', 160],
      ['off', 'off-track', 101],
      ['down', 'on-track', 60],
      ['band', 'on-track', 5],
      ['stale', 'stale', 160],
      ['none', 'no-data', undefined],
      ['untargeted', 'no-data', 7],
    ]);
    const [first] = summaries;
    expect(first?.recent).toHaveLength(13);
    expect(first?.recent.at(-1)).toEqual({ on: '2026-05-11', value: 160 });
    expect(first?.recent[0]?.value).toBe(148);
    expect(summaries[3]?.band).toEqual({ low: 4, high: 6 });

    const some = { clientId, quarter, today: TODAY, kpiIds: [need('down')] };
    expect((await listKpiSummaries(db, some)).map((kpi) => kpi.name)).toEqual(['down']);
    expect(await listKpiSummaries(db, { ...some, kpiIds: [] })).toEqual([]);
    // As it stood then: later values are not looked at.
    const then = await listKpiSummaries(db, { ...some, kpiIds: [need('on')], today: '2026-04-10' });
    expect(then[0]?.current).toBe(155);
  });

  test('check-ins, decisions and money are kept by quarter and card, newest first', async () => {
    const { db, ann, clientId, quarter } = await start();
    const cardId = newId<CardId>();
    const said = { clientId, quarterId: quarter.id, cardId, by: ann.id };
    for (const [at, note] of [
      ['2026-05-01T08:00:00.000Z', 'a'],
      [AT, 'b'],
    ] as const) {
      await insertCheckIn(db, { ...said, at, note, confidence: 6, health: 'at-risk' });
      await insertDecision(db, { ...said, at, reason: note, cardTitle: 'P', choice: 'adjust' });
    }
    const which = { clientId, quarterId: quarter.id };
    expect((await listCheckIns(db, which)).map((row) => row.note)).toEqual(['b', 'a']);
    expect((await listDecisions(db, which)).map((row) => row.reason)).toEqual(['b', 'a']);

    const money = { clientId, cardId, setBy: ann.id, at: AT };
    await setBudget(db, { ...money, plannedMinor: 100, spentMinor: 0 });
    await setBudget(db, { ...money, plannedMinor: 9_000_000_000_000, spentMinor: 3 });
    const budgets = await listBudgets(db, { clientId, cardIds: [cardId] });
    expect(budgets.get(cardId)).toMatchObject({ plannedMinor: 9_000_000_000_000, spentMinor: 3 });
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    expect(await listBudgets(db, { clientId: other.id, cardIds: [cardId] })).toEqual(new Map());
  });
});
