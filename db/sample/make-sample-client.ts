import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { todayIn } from '#model/calendar/day.ts';
import { elapsedShare } from '#model/calendar/quarter.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { insertBoard, requirePlanBoard } from '../boards.ts';
import { setBudget } from '../budgets.ts';
import { insertCheckIn } from '../check-ins.ts';
import { type ClientRow, findClientByKey, insertClient } from '../clients.ts';
import type { Database } from '../connect.ts';
import { insertDecision } from '../decisions.ts';
import { inTransaction } from '../in-transaction.ts';
import { insertInvitation } from '../invitations.ts';
import { grantBoards, insertMember } from '../members.ts';
import { newId } from '../new-id.ts';
import { currentQuarter, type QuarterRow, setQuarterState } from '../quarters.ts';
import { CAST, type CastKey, type SamplePerson } from './cast.ts';
import { CAMPAIGNS, CHANNEL_PLANS, type PlanKey, type SampleChannelPlan } from './channel-plans.ts';
import { insertLinks } from './attachments.ts';
import { insertComments } from './comments.ts';
import { CONTENT_BOARD } from './content-board.ts';
import { DEMAND_BOARD } from './demand-board.ts';
import { fillBoard } from '../fill-board.ts';
import { insertNumbers } from './insert-numbers.ts';
import { PRIORITIES, type SamplePriority } from './plan.ts';
import type { Refs } from './refs.ts';
import { insertCast } from './sample-people.ts';
import { WEBSITE_BOARD } from './website-board.ts';
import { writePlan } from './write-plan.ts';
import { writeTasks } from './write-tasks.ts';

const DAY_MS = 86_400_000;
const TIME_ZONE = 'Europe/Amsterdam';
const KEY = 'TALLY';
const TASK_BOARDS = [CONTENT_BOARD, DEMAND_BOARD, WEBSITE_BOARD];

/**
 * Makes a client to look around in: Tallyport, which sells stock planning to distributors, in the middle of its
 * current quarter. All of it is made with what people's own acts are made with, in one transaction; `deleteClient`
 * removes all of it.
 */
export function makeSampleClient(
  db: Database,
  { ownerId, now }: { ownerId: PersonId; now: Date },
): Promise<ClientRow> {
  return inTransaction(db, async (tx) => {
    const daysAgo = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
    const at = daysAgo(0);
    const today = todayIn(TIME_ZONE, now);
    const client = await insertClient(tx, {
      key: await freeKey(tx),
      name: 'Tallyport',
      accent: 'teal',
      stage: 'growth',
      currency: 'EUR',
      timeZone: TIME_ZONE,
      fiscalYearStartMonth: 1,
      isSample: true,
      createdBy: ownerId,
      at,
    });
    const quarter = await currentQuarter(tx, { client, today, at });
    await setQuarterState(tx, { clientId: client.id, quarterId: quarter.id, state: 'committed' });

    const people = { owner: ownerId, ...(await insertCast(tx, at)) };
    await insertMembers(tx, { client, people, at });
    const kpis = await insertNumbers(tx, { client, quarter, people, today, daysAgo });
    const refs: Refs = { people, kpis, plan: planIds(), today, daysAgo };

    const plan = await requirePlanBoard(tx, { clientId: client.id, quarterId: quarter.id });
    await fillBoard(tx, { board: plan, at, write: (doc, empty) => writePlan(doc, empty, refs) });
    await insertComments(tx, { board: plan, refs });
    await insertTaskBoards(tx, { client, refs });
    await insertReviews(tx, { client, quarter, refs });
    await insertBudgets(tx, { client, quarter, refs });
    return client;
  });
}

async function freeKey(tx: Database): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const key = copy === 1 ? KEY : `${KEY}${copy}`;
    if (!(await findClientByKey(tx, key))) return key;
  }
}

function planIds(): Refs['plan'] {
  const keys = [PRIORITIES, CHANNEL_PLANS, CAMPAIGNS].flatMap(Object.keys);
  return Object.fromEntries(keys.map((key) => [key, newId<CardId>()])) as Record<PlanKey, CardId>;
}

type Making = { readonly client: ClientRow; readonly refs: Refs };

async function insertMembers(
  tx: Database,
  { client, people, at }: { client: ClientRow; people: Refs['people']; at: string },
): Promise<void> {
  for (const [key, person] of Object.entries<SamplePerson>(CAST)) {
    await insertMember(tx, {
      clientId: client.id,
      personId: people[key as CastKey],
      role: person.role,
      seesMoney: person.seesMoney ?? false,
      at,
    });
  }
  await insertInvitation(tx, {
    clientId: client.id,
    email: 'elif.kaya@tallyport.example',
    role: 'member',
    invitedBy: people.owner,
    at,
    expiresAt: new Date(Date.parse(at) + 14 * DAY_MS).toISOString(),
  });
}

/** Task boards; the agency's people get the one that is theirs. */
async function insertTaskBoards(tx: Database, { client, refs }: Making): Promise<void> {
  const at = refs.daysAgo(0);
  for (const { title, template, tasks, isVendors } of TASK_BOARDS) {
    const board = await insertBoard(tx, {
      clientId: client.id,
      kind: 'tasks',
      quarterId: null,
      title,
      createdBy: client.createdBy,
      at,
      columns: BOARD_TEMPLATES.find((each) => each.id === template)?.columns ?? [],
    });
    const write: Parameters<typeof fillBoard>[1]['write'] = (doc, empty) =>
      writeTasks(doc, empty, { tasks, refs });
    await fillBoard(tx, { board, at, write });
    await insertComments(tx, { board, refs });
    await insertLinks(tx, { board, refs });
    if (!isVendors) continue;
    for (const [key, person] of Object.entries<SamplePerson>(CAST)) {
      if (person.role !== 'vendor') continue;
      const personId = refs.people[key as CastKey];
      await grantBoards(tx, { clientId: client.id, personId, boardIds: [board.id], at });
    }
  }
}

/** What was said and decided of the priorities so far. */
async function insertReviews(
  tx: Database,
  { client, quarter, refs }: Making & { quarter: QuarterRow },
): Promise<void> {
  for (const [key, priority] of Object.entries<SamplePriority>(PRIORITIES)) {
    const cardId = refs.plan[key as PlanKey];
    const on = { clientId: client.id, quarterId: quarter.id, cardId };
    for (const { daysAgo, by, confidence, note, health = null } of priority.checkIns) {
      const said = { by: refs.people[by], at: refs.daysAgo(daysAgo) };
      await insertCheckIn(tx, { ...on, ...said, confidence, note, health });
    }
    for (const { daysAgo, by, choice, reason } of priority.decisions) {
      const said = { by: refs.people[by], at: refs.daysAgo(daysAgo) };
      await insertDecision(tx, { ...on, ...said, cardTitle: priority.title, choice, reason });
    }
  }
}

/** Money planned, and spent in step with the quarter at each plan's own pace. */
async function insertBudgets(
  tx: Database,
  { client, quarter, refs }: Making & { quarter: QuarterRow },
): Promise<void> {
  const elapsed = elapsedShare(quarter, refs.today);
  for (const [key, plan] of Object.entries<SampleChannelPlan>(CHANNEL_PLANS)) {
    await setBudget(tx, {
      clientId: client.id,
      cardId: refs.plan[key as PlanKey],
      plannedMinor: plan.planned * 100,
      spentMinor: Math.round((plan.planned * elapsed * plan.burn) / 10) * 1_000,
      setBy: refs.people.owner,
      at: refs.daysAgo(2),
    });
  }
}
