import type { Relation } from '#model/board/ops/card-relations.ts';
import type { CardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';

/** One card's relation to another, as it stands in the first one's document. */
export type RelationRow = {
  readonly cardId: CardId;
  readonly relation: Relation;
  readonly otherId: CardId;
};

/** Relations of these cards, said on whichever side; those of archived cards too. */
export function listRelations(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<RelationRow[]> {
  if (cardIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('cardRelations')
    .select(['cardId', 'relation', 'otherId'])
    .where('clientId', '=', clientId)
    .where((eb) => eb.or([eb('cardId', 'in', cardIds), eb('otherId', 'in', cardIds)]))
    .orderBy('cardId')
    .orderBy('otherId')
    .execute();
}

/** Everything that blocks something at the client: what a circle is looked for in. */
export function listBlockers(db: Database, clientId: ClientId): Promise<RelationRow[]> {
  return db
    .selectFrom('cardRelations')
    .select(['cardId', 'relation', 'otherId'])
    .where('clientId', '=', clientId)
    .where('relation', '=', 'blockedBy')
    .execute();
}
