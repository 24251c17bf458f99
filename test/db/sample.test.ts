import { expect, test } from 'vitest';
import { listAllBoards, listBoards, requirePlanBoard } from '#db/boards.ts';
import { listBudgets } from '#db/budgets.ts';
import { findThread, listCardsOfBoard, listCardsOfKpi, listKeyResults } from '#db/cards.ts';
import { listCheckIns } from '#db/check-ins.ts';
import { deleteClient, type ClientRow } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { listDecisions } from '#db/decisions.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMeasurements } from '#db/kpis.ts';
import { findMember, listMembers } from '#db/members.ts';
import { countPeople } from '#db/people.ts';
import { currentQuarter } from '#db/quarters.ts';
import { rebuildProjections } from '#db/rebuild-projections.ts';
import { makeSampleClient } from '#db/sample/make-sample-client.ts';
import { ROLES } from '#model/access.ts';
import { readBoard } from '#model/board/view.ts';
import { todayIn } from '#model/calendar/day.ts';
import { priorityHealth } from '#model/okr/priority-health.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { aClient, aPerson } from '#test/support/records.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

const NOW = new Date('2026-05-15T10:00:00.000Z');

onEachDatabase((databases) => {
  const start = async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await makeSampleClient(db, { ownerId: ann.id, now: NOW });
    return { db, ann, client };
  };
  const planOf = async (db: Database, client: ClientRow) => {
    const today = todayIn(client.timeZone, NOW);
    const quarter = await currentQuarter(db, { client, today, at: NOW.toISOString() });
    const board = await requirePlanBoard(db, { clientId: client.id, quarterId: quarter.id });
    const cards = await listCardsOfBoard(db, { clientId: client.id, boardId: board.id });
    return { today, quarter, board, cards };
  };

  test('the sample has a quarter’s plan with priorities, key results, money and what was said', async () => {
    const { db, client } = await start();
    expect(client).toMatchObject({ key: 'TALLY', isSample: 1 });
    const { quarter, cards, board } = await planOf(db, client);
    expect(quarter).toMatchObject({ label: '2026-Q2', state: 'committed' });
    const ofKind = (kind: string) => cards.filter((card) => card.kind === kind);
    const committed = ofKind('priority').filter((card) => card.columnTitle === 'Committed');
    expect(committed).toHaveLength(5);
    expect([ofKind('channel-plan').length, ofKind('campaign').length]).toEqual([10, 3]);
    expect(ofKind('channel-plan').every((card) => card.servesId && card.channel)).toBe(true);

    const which = { clientId: client.id, quarterId: quarter.id };
    expect((await listCheckIns(db, which)).length).toBeGreaterThan(7);
    const choices = (await listDecisions(db, which)).map((decision) => decision.choice);
    expect(choices).toEqual(['adjust', 'keep', 'stop']);
    const cardIds = ofKind('channel-plan').map((card) => card.id);
    const budgets = [...(await listBudgets(db, { clientId: client.id, cardIds })).values()];
    expect(budgets).toHaveLength(10);
    expect(budgets.every((budget) => Number.isSafeInteger(budget.spentMinor))).toBe(true);

    const content = readBoard(await loadDoc(db, board));
    const priorities = Object.values(content.cards).filter((card) => card.kind === 'priority');
    expect(priorities.every((card) => card.hasBody && !card.needsRepair)).toBe(true);
  });

  test('its numbers tell different stories', async () => {
    const { db, client } = await start();
    const { quarter, today, cards } = await planOf(db, client);
    const clientId = client.id;
    const kpis = await listKpiSummaries(db, { clientId, quarter, today });
    expect(kpis).toHaveLength(12);
    expect(kpis[0]?.name).toBe('Pipeline created');
    expect(new Set(kpis.map((kpi) => kpi.health)).size).toBe(5);
    expect(new Set(kpis.map((kpi) => kpi.unit)).size).toBe(5);
    const first = kpis[0];
    if (!first) throw new Error('no KPI');
    expect(first.recent).toHaveLength(13);
    const measured = await listMeasurements(db, { clientId, kpiId: first.id });
    expect(measured.filter((row) => row.supersededAt !== null)).toHaveLength(1);
    expect((await listCardsOfKpi(db, { clientId, kpiId: first.id })).length).toBeGreaterThan(2);

    const cardIds = cards.filter((card) => card.columnTitle === 'Committed').map((card) => card.id);
    const results = await listKeyResults(db, { clientId, cardIds });
    const healthOf = (cardId: string) =>
      priorityHealth(
        results
          .filter((result) => result.cardId === cardId)
          .map(({ kpiId, weight }) => ({
            weight,
            health: kpis.find((kpi) => kpi.id === kpiId)?.health ?? 'no-data',
          })),
      ).health;
    const priorities = cards.filter((c) => c.kind === 'priority' && cardIds.includes(c.id));
    expect(priorities.map((card) => healthOf(card.id))).toEqual([
      'at-risk',
      'on-track',
      'off-track',
      'stale',
      'on-track',
    ]);
  });

  test('three task boards hold sixty tasks with their threads', async () => {
    const { db, client } = await start();
    const boards = await listBoards(db, client.id);
    expect(boards.map((board) => board.title)).toEqual([
      'Content & search',
      'Demand & paid',
      'Website & CRM',
    ]);
    const lists = await Promise.all(
      boards.map((board) => listCardsOfBoard(db, { clientId: client.id, boardId: board.id })),
    );
    const tasks = lists.flat();
    expect(tasks).toHaveLength(60);
    expect(tasks.filter((task) => task.servesId).length).toBeGreaterThan(45);
    const calculator = tasks.find((task) => task.title === 'Dead-stock calculator: build it');
    if (!calculator) throw new Error('no task');
    const thread = await findThread(db, { clientId: client.id, cardId: calculator.id });
    expect(thread.map((card) => card.kind)).toEqual([
      'task',
      'campaign',
      'channel-plan',
      'priority',
    ]);
    // Every name in the texts meant something: no link leads nowhere.
    const dangling = await db
      .selectFrom('cards')
      .leftJoin('cards as above', 'above.id', 'cards.servesId')
      .select('cards.title')
      .where('cards.servesId', 'is not', null)
      .where('above.id', 'is', null)
      .execute();
    expect(dangling).toEqual([]);
  });

  test('it has people in every role, and the agency has one board', async () => {
    const { db, client } = await start();
    const members = await listMembers(db, client.id);
    for (const role of ROLES) {
      expect(members.filter((member) => member.role === role).length).toBeGreaterThan(1);
    }
    const [, demand] = await listBoards(db, client.id);
    const vendors = members.filter((member) => member.role === 'vendor');
    for (const { personId } of vendors) {
      const vendor = await findMember(db, { clientId: client.id, personId });
      expect(vendor?.boardIds).toEqual([demand?.id]);
    }
  });

  test('deleting it leaves the installation as it was, also with a second sample beside it', async () => {
    const { db, ann, client } = await start();
    const other = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const peopleWithOne = await countPeople(db);
    const second = await makeSampleClient(db, { ownerId: ann.id, now: NOW });
    expect(second.key).toBe('TALLY2');
    await deleteClient(db, client.id);
    expect(await countPeople(db)).toBe(peopleWithOne);
    expect(await listBoards(db, second.id)).toHaveLength(3);
    await deleteClient(db, second.id);
    expect(await countPeople(db)).toBe(1);
    const boards = await db.selectFrom('boards').select('clientId').execute();
    expect(new Set(boards.map((board) => board.clientId))).toEqual(new Set([other.id]));
    expect(await db.selectFrom('cards').select('id').execute()).toEqual([]);
  });

  test('R3 the sample’s rows are what its documents say', async () => {
    const { db, client } = await start();
    const read = () => db.selectFrom('cards').selectAll().orderBy('id').execute();
    const before = await read();
    expect(await rebuildProjections(db)).toBe((await listAllBoards(db, client.id)).length);
    expect(await read()).toEqual(before);
  });
});
