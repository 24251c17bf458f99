import { requirePlanBoard } from '#db/boards.ts';
import { listBudgets } from '#db/budgets.ts';
import { listCardNumbers } from '#db/cards.ts';
import { listCheckIns } from '#db/check-ins.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMembers } from '#db/members.ts';
import { listQuarters, type QuarterRow } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { Board, Card, RichText } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { latestCheckIns } from '#routes/quarter/latest-check-ins.ts';
import { loadServingTasks } from '#routes/quarter/load-serving-tasks.server.ts';
import { readingDay } from '#routes/quarter/reading-day.ts';
import { neighbours } from '#routes/quarter/neighbours.server.ts';

/** Everything the plan's first paint needs: the document as it is now (R2: from the open room) and the rows beside it (R9). */
export async function loadPlan(at: AtClient, quarter: QuarterRow) {
  const { db, rooms, client, member } = at;
  const clientId = client.id;
  const boardRow = await requirePlanBoard(db, { clientId, quarterId: quarter.id });
  const board = await rooms.read(boardRow);
  const cards = Object.values<Card>(board.cards);
  const seesMoney = can(member, 'money.see');
  const cardIds = cards.filter((card) => card.kind !== 'priority').map((card) => card.id);

  const [whys, kpis, members, checkIns, tasks, budgets, quarters, numbers] = await Promise.all([
    readWhys(at, boardRow, board),
    listKpiSummaries(db, { clientId, quarter, today: readingDay(quarter, at.today) }),
    listMembers(db, clientId),
    listCheckIns(db, { clientId, quarterId: quarter.id }),
    loadServingTasks(db, { clientId, cardIds }),
    seesMoney ? listBudgets(db, { clientId, cardIds }) : undefined,
    listQuarters(db, clientId),
    listCardNumbers(db, { clientId, boardId: boardRow.id }),
  ]);

  return {
    client: {
      key: client.key.toLowerCase(),
      name: client.name,
      accent: client.accent,
      currency: client.currency,
      timeZone: client.timeZone,
    },
    quarter,
    today: at.today,
    ...neighbours({ client, quarter, quarters }),
    board: { id: boardRow.id, epoch: boardRow.epoch },
    initial: board,
    numbers,
    whys,
    kpis,
    people: members.map(({ personId, name }) => ({ id: personId, name })),
    checkIns: latestCheckIns(checkIns),
    tasks,
    /** Absent for those who may not see money. */
    budgets,
    may: {
      edit: can(member, 'plan.edit'),
      defineKpis: can(member, 'kpi.define'),
    },
    me: { id: at.person.id, name: at.person.name },
  };
}

export type Plan = Awaited<ReturnType<typeof loadPlan>>;

/** The why of each priority: its description. */
async function readWhys(
  at: AtClient,
  boardRow: Parameters<AtClient['rooms']['readCard']>[0],
  board: Board,
): Promise<Map<CardId, RichText>> {
  const written = Object.values<Card>(board.cards).filter(
    (card) => card.kind === 'priority' && card.hasBody,
  );
  const bodies = await Promise.all(
    written.map(async ({ id }) => {
      const card = await at.rooms.readCard(boardRow, id);
      return [id, card?.body ?? []] as const;
    }),
  );
  return new Map(bodies);
}
