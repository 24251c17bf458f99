import { listBlockers, listRelations, type RelationRow } from '#db/card-relations.ts';
import { listCardsByIds, type CardRow } from '#db/cards.ts';
import { wouldCircle } from '#model/board/blocking.ts';
import type { CardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';
import type { NearCard } from './load-card.server.ts';

/** What rows know of a card's relations, as far as the asker may see the other cards (R9). */
export type LoadedRelations = {
  /** Cards on the other end, whichever side said it. */
  readonly cards: readonly NearCard[];
  /** Said by other cards of this one. */
  readonly saidByOthers: readonly RelationRow[];
  /** Cards that wait on this one, however far round: none of them may block it. */
  readonly mayNotBlock: readonly CardId[];
};

/** The relations of one card; `near` answers with undefined for a card that the asker may not see. */
export async function loadRelations(
  { db, client }: AtClient,
  cardId: CardId,
  near: (row: CardRow) => NearCard | undefined,
): Promise<LoadedRelations> {
  const clientId = client.id;
  const [relations, blockers] = await Promise.all([
    listRelations(db, { clientId, cardIds: [cardId] }),
    listBlockers(db, clientId),
  ]);
  const blockersOf = new Map<CardId, CardId[]>();
  for (const { cardId: blocked, otherId } of blockers) {
    blockersOf.set(blocked, [...(blockersOf.get(blocked) ?? []), otherId]);
  }
  const waiting = [...blockersOf.keys()].filter((blockerId) =>
    wouldCircle({ cardId, blockerId }, (id) => blockersOf.get(id) ?? []),
  );
  const others = relations.map((each) => (each.cardId === cardId ? each.otherId : each.cardId));
  const ids = [...new Set([...others, ...waiting])].filter((id) => id !== cardId);
  const seen = new Map<CardId, NearCard>();
  for (const row of await listCardsByIds(db, { clientId, ids })) {
    const card = near(row);
    if (card) seen.set(row.id, card);
  }
  return {
    cards: others.flatMap((id) => seen.get(id) ?? []),
    saidByOthers: relations.filter((each) => each.otherId === cardId && seen.has(each.cardId)),
    mayNotBlock: waiting.filter((id) => seen.has(id)),
  };
}
