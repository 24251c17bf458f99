import { sql } from 'kysely';
import type { CardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';

/**
 * The numbers of these cards at their client; those that have none get the next ones, in this order. A number is
 * never taken back: who comes again, on whichever board, has the one it had. `tx` is a transaction.
 */
export async function numberCards(
  tx: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, number>> {
  const known = await readNumbers(tx, { clientId, cardIds });
  if (cardIds.every((id) => known.has(id))) return known;
  // Two transactions would give one number twice: whoever gives some holds the client until it is done.
  await tx
    .updateTable('clients')
    .set({ key: sql`key` })
    .where('id', '=', clientId)
    .execute();
  const numbers = await readNumbers(tx, { clientId, cardIds });
  const { last } = await tx
    .selectFrom('cardNumbers')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('clientId', '=', clientId)
    .executeTakeFirstOrThrow();
  const fresh = cardIds
    .filter((id) => !numbers.has(id))
    .map((cardId, at) => ({ clientId, number: last + at + 1, cardId }));
  for (const chunk of inChunks(fresh)) await tx.insertInto('cardNumbers').values(chunk).execute();
  for (const { cardId, number } of fresh) numbers.set(cardId, number);
  return numbers;
}

async function readNumbers(
  tx: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, number>> {
  if (cardIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('cardNumbers')
    .select(['cardId', 'number'])
    .where('clientId', '=', clientId)
    .where('cardId', 'in', cardIds)
    .execute();
  return new Map(rows.map(({ cardId, number }) => [cardId, number]));
}
