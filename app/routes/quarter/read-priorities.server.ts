import { requirePlanBoard } from '#db/boards.ts';
import { listCardsOfBoard, listKeyResults, type CardRow } from '#db/cards.ts';
import { listCheckIns, type CheckInRow } from '#db/check-ins.ts';
import type { Database } from '#db/connect.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import type { QuarterRow } from '#db/quarters.ts';
import type { Day } from '#model/calendar/day.ts';
import type { ClientId } from '#model/ids.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import type { Health } from '#model/okr/health.ts';
import { priorityHealth } from '#model/okr/priority-health.ts';
import { readKeyResults, type KeyResultReading } from './key-result-reading.ts';
import { latestCheckIns } from './latest-check-ins.ts';
import { readingDay } from './reading-day.ts';
import { inReadingOrder } from './state-order.ts';

/** A priority as its rows say it stands. `health` is what a person said in the last check-in, else `computed`. */
export type PriorityReading = {
  readonly card: CardRow;
  readonly keyResults: readonly KeyResultReading[];
  readonly health: Health;
  readonly computed: Health;
  readonly lastCheckIn?: CheckInRow;
};

export type PlanReading = {
  /** Live priorities, agreed ones first, stopped ones last. */
  readonly priorities: readonly PriorityReading[];
  /** Every other live card of the plan: channel plans and campaigns. */
  readonly below: readonly CardRow[];
  readonly kpis: readonly KpiSummary[];
};

/** Reads a quarter's plan from rows (R3): for pages that show it, not for those that edit it. */
export async function readPriorities(
  db: Database,
  asked: { clientId: ClientId; quarter: QuarterRow; today: Day },
): Promise<PlanReading> {
  const { clientId, quarter } = asked;
  const today = readingDay(quarter, asked.today);
  const board = await requirePlanBoard(db, { clientId, quarterId: quarter.id });
  const live = inReadingOrder(await listCardsOfBoard(db, { clientId, boardId: board.id }));
  const priorities = live.filter((card) => card.kind === 'priority');
  const cardIds = priorities.map((card) => card.id);
  const [results, kpis, checkIns] = await Promise.all([
    listKeyResults(db, { clientId, cardIds }),
    listKpiSummaries(db, { clientId, quarter, today }),
    listCheckIns(db, { clientId, quarterId: quarter.id }),
  ]);
  const said = latestCheckIns(checkIns);

  return {
    kpis,
    below: live.filter((card) => card.kind !== 'priority'),
    priorities: priorities.map((card) => {
      const own = results.filter((result) => result.cardId === card.id);
      const keyResults = readKeyResults({ keyResults: own, kpis, quarter, today });
      const lastCheckIn = said.get(card.id);
      return {
        card,
        keyResults,
        lastCheckIn,
        ...priorityHealth(
          keyResults.map(({ keyResult, assessment }) => ({
            health: assessment.health,
            weight: keyResult.weight,
          })),
          lastCheckIn?.health ?? undefined,
        ),
      };
    }),
  };
}
