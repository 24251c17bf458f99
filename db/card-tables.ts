import type { CardId, ClientId } from '#model/ids.ts';
import type { CardRows } from './card-rows.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';

/** What is stored of these cards, whichever of the client's boards they are on. */
export async function readCardRows(
  tx: Database,
  { clientId, ids }: { clientId: ClientId; ids: readonly CardId[] },
): Promise<Map<CardId, CardRows>> {
  const cards = await tx
    .selectFrom('cards')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('id', 'in', ids)
    .execute();
  if (cards.length === 0) return new Map();
  const helpers = await tx
    .selectFrom('cardHelpers')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', ids)
    .execute();
  const kpis = await tx
    .selectFrom('cardKpis')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', ids)
    .execute();
  const keyResults = await tx
    .selectFrom('cardKeyResults')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', ids)
    .execute();
  const relations = await tx
    .selectFrom('cardRelations')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', ids)
    .execute();
  return new Map(
    cards.map((card) => {
      const isItsOwn = (row: { cardId: CardId }): boolean => row.cardId === card.id;
      return [
        card.id,
        {
          card,
          helpers: helpers.filter(isItsOwn),
          kpis: kpis.filter(isItsOwn),
          keyResults: keyResults.filter(isItsOwn),
          relations: relations.filter(isItsOwn),
        },
      ];
    }),
  );
}

/** Writes these cards' own rows. */
export async function upsertCards(tx: Database, cards: readonly CardRows[]): Promise<void> {
  if (cards.length === 0) return;
  await tx
    .insertInto('cards')
    .values(cards.map((rows) => rows.card))
    .onConflict((conflict) =>
      conflict.columns(['clientId', 'id']).doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        boardId: eb.ref('excluded.boardId'),
        kind: eb.ref('excluded.kind'),
        title: eb.ref('excluded.title'),
        columnId: eb.ref('excluded.columnId'),
        columnTitle: eb.ref('excluded.columnTitle'),
        columnCategory: eb.ref('excluded.columnCategory'),
        rank: eb.ref('excluded.rank'),
        ownerId: eb.ref('excluded.ownerId'),
        startOn: eb.ref('excluded.startOn'),
        dueOn: eb.ref('excluded.dueOn'),
        servesId: eb.ref('excluded.servesId'),
        channel: eb.ref('excluded.channel'),
        isFlagged: eb.ref('excluded.isFlagged'),
        repeats: eb.ref('excluded.repeats'),
        checklistDone: eb.ref('excluded.checklistDone'),
        checklistTotal: eb.ref('excluded.checklistTotal'),
        bodyText: eb.ref('excluded.bodyText'),
        checklistText: eb.ref('excluded.checklistText'),
        archivedAt: eb.ref('excluded.archivedAt'),
        createdAt: eb.ref('excluded.createdAt'),
      })),
    )
    .execute();
}

/** Sets the helpers of these cards, all of one client, to exactly theirs. */
export async function replaceHelpers(tx: Database, cards: readonly CardRows[]): Promise<void> {
  const which = namesOf(cards);
  if (!which) return;
  await tx
    .deleteFrom('cardHelpers')
    .where('clientId', '=', which.clientId)
    .where('cardId', 'in', which.ids)
    .execute();
  for (const chunk of inChunks(cards.flatMap((rows) => rows.helpers))) {
    await tx.insertInto('cardHelpers').values(chunk).execute();
  }
}

/** Sets the linked KPIs of these cards, all of one client, to exactly theirs. */
export async function replaceKpis(tx: Database, cards: readonly CardRows[]): Promise<void> {
  const which = namesOf(cards);
  if (!which) return;
  await tx
    .deleteFrom('cardKpis')
    .where('clientId', '=', which.clientId)
    .where('cardId', 'in', which.ids)
    .execute();
  for (const chunk of inChunks(cards.flatMap((rows) => rows.kpis))) {
    await tx.insertInto('cardKpis').values(chunk).execute();
  }
}

/** Sets the key results of these cards, all of one client, to exactly theirs. */
export async function replaceKeyResults(tx: Database, cards: readonly CardRows[]): Promise<void> {
  const which = namesOf(cards);
  if (!which) return;
  await tx
    .deleteFrom('cardKeyResults')
    .where('clientId', '=', which.clientId)
    .where('cardId', 'in', which.ids)
    .execute();
  for (const chunk of inChunks(cards.flatMap((rows) => rows.keyResults))) {
    await tx.insertInto('cardKeyResults').values(chunk).execute();
  }
}

/** Sets the relations of these cards, all of one client, to exactly theirs. */
export async function replaceRelations(tx: Database, cards: readonly CardRows[]): Promise<void> {
  const which = namesOf(cards);
  if (!which) return;
  await tx
    .deleteFrom('cardRelations')
    .where('clientId', '=', which.clientId)
    .where('cardId', 'in', which.ids)
    .execute();
  for (const chunk of inChunks(cards.flatMap((rows) => rows.relations))) {
    await tx.insertInto('cardRelations').values(chunk).execute();
  }
}

function namesOf(cards: readonly CardRows[]): { clientId: ClientId; ids: CardId[] } | undefined {
  const [first] = cards;
  if (!first) return undefined;
  return { clientId: first.card.clientId, ids: cards.map((rows) => rows.card.id) };
}
