import { countOpenCards } from '#db/board-counts.ts';
import { listBoards } from '#db/boards.ts';
import type { ClientOfPerson } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { listDecisions } from '#db/decisions.ts';
import { findQuarterByLabel, type QuarterRow } from '#db/quarters.ts';
import { todayIn } from '#model/calendar/day.ts';
import { quarterOf } from '#model/calendar/quarter.ts';
import { readPriorities } from '#routes/quarter/read-priorities.server.ts';
import { isCommitted } from '#routes/quarter/state-order.ts';
import { readAttention } from './attention.ts';

/** One client in the portfolio: how its quarter stands and what needs somebody there, on its own day (R12). */
export async function loadPortfolioRow(
  db: Database,
  { client, now }: { client: ClientOfPerson; now: Date },
) {
  const today = todayIn(client.timeZone, now);
  const dates = quarterOf(today, client.fiscalYearStartMonth);
  const quarter = await findQuarterByLabel(db, { clientId: client.id, label: dates.label });
  const quarterly = quarter && (await loadQuarter(db, { client, quarter, now }));
  const [boards, counts] = await Promise.all([
    listBoards(db, client.id),
    countOpenCards(db, { clientId: client.id, today }),
  ]);
  const path = `/c/${client.key.toLowerCase()}`;
  const priorities = quarterly?.priorities ?? [];
  const late = counts.reduce((sum, count) => sum + count.late, 0);

  return {
    id: client.id,
    path,
    name: client.name,
    accent: client.accent,
    timeZone: client.timeZone,
    today,
    quarter: dates,
    healths: priorities.map(({ health }) => health),
    late,
    lastDecision: quarterly?.lastDecision,
    attention: readAttention({
      path,
      today,
      quarter: quarter?.label,
      priorities,
      kpis: quarterly?.kpis ?? [],
      boards: boards.map(({ id, title }) => ({
        id,
        title,
        late: counts.find(({ boardId }) => boardId === id)?.late ?? 0,
      })),
    }),
  };
}

export type PortfolioRow = Awaited<ReturnType<typeof loadPortfolioRow>>;

async function loadQuarter(
  db: Database,
  { client, quarter, now }: { client: ClientOfPerson; quarter: QuarterRow; now: Date },
) {
  const clientId = client.id;
  const today = todayIn(client.timeZone, now);
  const [plan, decisions] = await Promise.all([
    readPriorities(db, { clientId, quarter, today }),
    listDecisions(db, { clientId, quarterId: quarter.id }),
  ]);
  const [last] = decisions;
  return {
    kpis: plan.kpis,
    priorities: plan.priorities
      .filter(({ card }) => isCommitted(card.columnCategory))
      .map(({ card, health, lastCheckIn }) => ({
        id: card.id,
        title: card.title,
        health,
        quietSince: lastCheckIn
          ? todayIn(client.timeZone, new Date(lastCheckIn.at))
          : quarter.startsOn,
      })),
    lastDecision: last && { choice: last.choice, cardTitle: last.cardTitle, at: last.at },
  };
}
