import { requirePlanBoard } from '#db/boards.ts';
import { listBudgets } from '#db/budgets.ts';
import { listBodyTexts } from '#db/cards.ts';
import { listDecisions } from '#db/decisions.ts';
import { listMembers } from '#db/members.ts';
import { listQuarters, type QuarterRow } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { CardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { loadServingTasks } from '#routes/quarter/load-serving-tasks.server.ts';
import { neighbours } from '#routes/quarter/neighbours.server.ts';
import { readPriorities, type PriorityReading } from '#routes/quarter/read-priorities.server.ts';
import { countWork } from '#routes/quarter/work-count.ts';

/** A review as its rows say it (R3): each priority with its numbers, its work, its money and what was decided. */
export async function loadReview(at: AtClient, quarter: QuarterRow) {
  const { db, client, member } = at;
  const clientId = client.id;
  const [board, plan, members, decisions, quarters] = await Promise.all([
    requirePlanBoard(db, { clientId, quarterId: quarter.id }),
    readPriorities(db, { clientId, quarter, today: at.today }),
    listMembers(db, clientId),
    listDecisions(db, { clientId, quarterId: quarter.id }),
    listQuarters(db, clientId),
  ]);
  const seesMoney = can(member, 'money.see');
  const cardIds = [...plan.priorities.map(({ card }) => card), ...plan.below].map(({ id }) => id);
  const [tasks, budgets, whys] = await Promise.all([
    loadServingTasks(db, { clientId, cardIds }),
    seesMoney ? listBudgets(db, { clientId, cardIds }) : undefined,
    listBodyTexts(db, { clientId, cardIds }),
  ]);

  const channelPlansOf = (priorityId: CardId) =>
    plan.below
      .filter((card) => card.servesId === priorityId)
      .map(({ id, title, channel }) => ({
        id,
        title,
        channel,
        work: countWork(tasks[id] ?? [], at.today),
        budget: budgets?.get(id),
      }));

  const asPriority = (priority: PriorityReading) => ({
    id: priority.card.id,
    title: priority.card.title,
    why: whys.get(priority.card.id),
    ownerId: priority.card.ownerId,
    state: { title: priority.card.columnTitle, category: priority.card.columnCategory },
    keyResults: priority.keyResults,
    health: priority.health,
    computed: priority.computed,
    lastCheckIn: priority.lastCheckIn,
    channelPlans: channelPlansOf(priority.card.id),
    directWork: countWork(tasks[priority.card.id] ?? [], at.today),
  });

  return {
    client: { key: client.key.toLowerCase(), name: client.name, currency: client.currency },
    quarter,
    /** To hear of changes while the review is shown. */
    board: { id: board.id, epoch: board.epoch },
    me: { id: at.person.id, name: at.person.name },
    today: at.today,
    timeZone: client.timeZone,
    ...neighbours({ client, quarter, quarters }),
    priorities: plan.priorities.map(asPriority),
    decisions: [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1)),
    people: members.map(({ personId, name }) => ({ id: personId, name })),
    seesMoney,
    mayDecide: can(member, 'plan.decide'),
  };
}

export type Review = Awaited<ReturnType<typeof loadReview>>;
export type ReviewPriority = Review['priorities'][number];
