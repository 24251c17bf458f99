import type { Selectable } from 'kysely';
import type { Board, Card, KeyResult } from '#model/board/board.ts';
import type { BoardId, CardId, ClientId, ColumnId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import type {
  CardHelpersTable,
  CardKeyResultsTable,
  CardKpisTable,
  CardRelationsTable,
  CardsTable,
} from './tables.ts';

export type FullCardRow = Selectable<CardsTable>;

/** A card as rows: its own and those of its sets. */
export type CardRows = RowsOf<FullCardRow>;
/** What a document says of a card: all but its number, which no document knows. */
export type UnnumberedRows = RowsOf<Omit<FullCardRow, 'number'>>;

type RowsOf<OwnRow> = {
  readonly card: OwnRow;
  readonly helpers: readonly Selectable<CardHelpersTable>[];
  readonly kpis: readonly Selectable<CardKpisTable>[];
  readonly keyResults: readonly Selectable<CardKeyResultsTable>[];
  readonly relations: readonly Selectable<CardRelationsTable>[];
};

/** Board → rows: what the projection should say of a card. Documents hold what browsers sent, so texts are made storable. */
export function cardRows(
  card: Card,
  where: { board: { id: BoardId; clientId: ClientId }; content: Board; bodyText: string },
): UnnumberedRows {
  const { clientId, id: boardId } = where.board;
  const cardId = card.id;
  const column = columnOf(where.content, card.columnId);
  return {
    card: {
      id: cardId,
      clientId,
      boardId,
      kind: card.kind,
      title: storable(card.title, LIMITS.titleChars),
      columnId: card.columnId,
      columnTitle: storable(column?.title ?? '', LIMITS.titleChars),
      columnCategory: column?.category ?? 'backlog',
      rank: storable(card.rank),
      ownerId: idOrNull(card.ownerId),
      startOn: card.start ?? null,
      dueOn: card.due ?? null,
      servesId: idOrNull(card.servesId),
      channel: card.channel === undefined ? null : storable(card.channel, LIMITS.nameChars),
      isFlagged: card.isFlagged ? 1 : 0,
      repeats: card.repeats?.when ?? null,
      checklistDone: card.checklist.filter((item) => item.done).length,
      checklistTotal: card.checklist.length,
      bodyText: storable(where.bodyText, LIMITS.descriptionChars),
      checklistText: storable(
        card.checklist.map(({ text }) => text).join('\n'),
        LIMITS.descriptionChars,
      ),
      archivedAt: card.archivedAt === undefined ? null : storable(card.archivedAt),
      createdAt: storable(card.createdAt),
    },
    helpers: card.helperIds
      .filter(isStorableId)
      .map((personId) => ({ clientId, cardId, personId })),
    kpis: card.kpis
      .filter(({ kpiId }) => isStorableId(kpiId))
      .map(({ kpiId }) => ({ clientId, cardId, kpiId })),
    keyResults: card.keyResults
      .filter(isMeasurable)
      .map(({ id, kpiId, baseline, target, weight }, rank) => ({
        clientId,
        cardId,
        id,
        kpiId,
        baseline,
        target,
        weight,
        rank,
      })),
    relations: [
      ...(card.blockedByIds ?? []).map((otherId) => ({ relation: 'blockedBy' as const, otherId })),
      ...(card.relatedIds ?? []).map((otherId) => ({ relation: 'relatesTo' as const, otherId })),
    ]
      .filter(({ otherId }) => isStorableId(otherId))
      .map((each) => ({ clientId, cardId, ...each })),
  };
}

function columnOf(content: Board, id: ColumnId) {
  return (
    content.columns.find((column) => column.id === id) ??
    content.archivedColumns.find((column) => column.id === id)
  );
}

function isMeasurable({ id, kpiId, baseline, target, weight }: KeyResult): boolean {
  return (
    isStorableId(id) && isStorableId(kpiId) && [baseline, target, weight].every(Number.isFinite)
  );
}

/** A text that both databases store: PostgreSQL refuses the NUL character, and a row is no place for a text without end. */
function storable(text: string, maxChars: number = LIMITS.titleChars): string {
  return text.replaceAll('\u0000', '').slice(0, maxChars);
}

/** Whatever a hostile browser wrote as an id: with a NUL in it, it names nothing. */
function isStorableId(id: string): boolean {
  return !id.includes('\u0000');
}

function idOrNull<T extends string>(id: T | undefined): T | null {
  return id !== undefined && isStorableId(id) ? id : null;
}

/** Every card of a board that can have a row, live and archived. */
export function allCards(content: Board): Map<CardId, Card> {
  const cards = new Map<CardId, Card>();
  for (const card of [...content.archivedCards, ...Object.values<Card>(content.cards)]) {
    if (hasStorableIds(card)) cards.set(card.id, card);
  }
  return cards;
}

/** Those of these cards that can have a row. */
export function pickCards(content: Board, ids: readonly CardId[]): Map<CardId, Card> {
  const cards = ids.map(
    (id) => content.cards[id] ?? content.archivedCards.find((card) => card.id === id),
  );
  return new Map(cards.flatMap((card) => (card && hasStorableIds(card) ? [[card.id, card]] : [])));
}

const hasStorableIds = (card: Card): boolean =>
  isStorableId(card.id) && isStorableId(card.columnId);

/** Whether two rows, or two sets of rows in whatever order, say the same. */
export function isSame(a: object, b: object | undefined): boolean {
  return b !== undefined && fingerprint(a) === fingerprint(b);
}

function fingerprint(rows: object): string {
  return (Array.isArray(rows) ? rows : [rows])
    .map((row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join();
}
