import type { Selectable } from 'kysely';
import type { CardId, ClientId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { BudgetsTable, Instant } from './tables.ts';

export type BudgetRow = Selectable<BudgetsTable>;

export type NewBudget = {
  readonly clientId: ClientId;
  readonly cardId: CardId;
  readonly plannedMinor: number;
  readonly spentMinor: number;
  readonly setBy: PersonId;
  readonly at: Instant;
};

/** Says what a channel plan may cost and has cost, in minor units of the client's currency. */
export async function setBudget(db: Database, { at, ...values }: NewBudget): Promise<void> {
  const row = { ...values, setAt: at };
  const { plannedMinor, spentMinor, setBy, setAt } = row;
  await db
    .insertInto('budgets')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['clientId', 'cardId'])
        .doUpdateSet({ plannedMinor, spentMinor, setBy, setAt }),
    )
    .execute();
}

/** The money of these cards, by card; those without any are not in it. Whether the asker may see it is the caller's question. */
export async function listBudgets(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, BudgetRow>> {
  if (cardIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('budgets')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', cardIds)
    .execute();
  return new Map(rows.map((row) => [row.cardId, row]));
}
