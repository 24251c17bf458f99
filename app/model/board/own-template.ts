import { copiedCard, readCopiedCards, type CopiedCard } from './copied-cards.ts';
import type { Board, CardDetail, Column, ColumnCategory } from './board.ts';
import { COLUMN_CATEGORIES } from './board.ts';
import type { CardId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { isAgingDays } from './aging.ts';
import type { ColumnSeed } from './templates.ts';
import { isRecord } from './values.ts';

/** A column of a template of a client's own, with the cards a new board begins with. */
export type TemplateColumn = ColumnSeed & { readonly cards: readonly CopiedCard[] };

/** What a board of a client can begin as: the columns, limits and settings of another, and of its cards what lasts. */
export type OwnTemplate = {
  readonly columns: readonly TemplateColumn[];
  readonly agingDays?: number;
};

/**
 * A board as a template, with the cards named. What belongs to one time and one person stays behind: owner, helpers,
 * dates, what it serves, and ticks.
 */
export function templateOf(
  board: Board,
  {
    cardIds,
    detail,
  }: {
    readonly cardIds: ReadonlySet<CardId>;
    readonly detail: (id: CardId) => CardDetail | undefined;
  },
): OwnTemplate {
  const cardsOf = (column: Column) =>
    column.cardIds.flatMap((id) => {
      const card = cardIds.has(id) ? detail(id) : undefined;
      return card ? [lasting(copiedCard(card))] : [];
    });
  return {
    columns: board.columns.map((column) => ({ ...seedOf(column), cards: cardsOf(column) })),
    ...(board.agingDays !== undefined && { agingDays: board.agingDays }),
  };
}

const seedOf = ({ title, category, limit }: ColumnSeed): ColumnSeed => ({
  title,
  category,
  ...(limit !== undefined && { limit }),
});

function lasting({
  title,
  labels,
  effort,
  channel,
  kpiIds,
  checklist,
  body,
}: CopiedCard): CopiedCard {
  return {
    title,
    labels,
    kpiIds,
    body,
    helperIds: [],
    checklist: checklist.map(({ text }) => ({ text, done: false })),
    ...(effort !== undefined && { effort }),
    ...(channel !== undefined && { channel }),
  };
}

/** A template read back from where it is kept; undefined when that says nothing that can be one. */
export function readTemplate(text: string): OwnTemplate | undefined {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || !Array.isArray(value['columns'])) return undefined;
  const columns = (value['columns'] as unknown[]).filter(isRecord).slice(0, LIMITS.columnsPerBoard);
  const { agingDays } = value as { agingDays?: unknown };
  return {
    columns: columns.map((column) => {
      const limit = column['limit'];
      return {
        title: typeof column['title'] === 'string' ? column['title'] : '',
        category:
          COLUMN_CATEGORIES.find((each): each is ColumnCategory => each === column['category']) ??
          'todo',
        ...(typeof limit === 'number' && { limit }),
        cards: readCopiedCards(column['cards']),
      };
    }),
    ...(isAgingDays(agingDays) && { agingDays }),
  };
}
