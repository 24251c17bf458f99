import type * as Y from 'yjs';
import type { CardId, ColumnId, PersonId } from '../ids.ts';
import type { Card } from './board.ts';
import { readCardEntry } from './card-entry.ts';
import { readColumns, type ColumnEntry } from './columns.ts';
import {
  cardHere,
  cardsHere,
  cardsOf,
  columnsOf,
  metaOf,
  isMovedAway,
  movedOf,
  type BoardDoc,
} from './doc.ts';
import { readFlatField } from './flat-sets.ts';

/** What can differ on a card beside its title, its place and whether it is archived. */
export const CARD_FIELDS = [
  'description',
  'owner',
  'helpers',
  'dates',
  'estimate',
  'labels',
  'KPIs',
  'thread',
  'channel',
  'key results',
  'checklist',
  'waiting',
  'flag',
  'relations',
  'repetition',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** The card field that a name inside a card's map belongs to. */
const FIELD_OF: Readonly<Record<string, CardField>> = {
  body: 'description',
  owner: 'owner',
  helpers: 'helpers',
  start: 'dates',
  due: 'dates',
  effort: 'estimate',
  labels: 'labels',
  kpis: 'KPIs',
  serves: 'thread',
  channel: 'channel',
  keyResults: 'key results',
  checklist: 'checklist',
  waitingOn: 'waiting',
  waited: 'waiting',
  flag: 'flag',
  blockedBy: 'relations',
  relatesTo: 'relations',
  repeats: 'repetition',
};

/** Who wrote something and when, as the log has it. `by` null: the server itself. */
export type Author = { readonly by: PersonId | null; readonly at: string };

type OnCard = { readonly cardId: CardId; readonly title: string };
type OnColumn = { readonly columnId: ColumnId; readonly title: string };

/** One thing somebody did to a board, in plain values: titles are those of the moment. */
export type BoardChange = Author &
  (
    | { readonly type: 'board-made' }
    | (OnCard & { readonly type: 'card-added'; readonly to: string })
    | (OnCard & { readonly type: 'card-renamed'; readonly from: string })
    | (OnCard & { readonly type: 'card-moved'; readonly from: string; readonly to: string })
    | (OnCard & { readonly type: 'card-edited'; readonly fields: readonly CardField[] })
    | (OnCard & { readonly type: 'card-archived' | 'card-restored' | 'card-removed' | 'card-left' })
    | (OnColumn & { readonly type: 'column-renamed'; readonly from: string })
    | (OnColumn & {
        readonly type:
          | 'column-added'
          | 'column-edited'
          | 'column-moved'
          | 'column-archived'
          | 'column-restored'
          | 'column-sorted';
      })
  );

/** Follows a document and says what each author changed. */
export type FollowedChanges = {
  /** What was changed since the last time, all by this author. */
  take(author: Author): BoardChange[];
  stop(): void;
};

/** Follows what is changed in a document from now on; reads again only what was touched. */
export function followChanges(doc: BoardDoc): FollowedChanges {
  const cards = new Map<CardId, Card>();
  for (const [id, map] of cardsHere(doc)) keepCard(cards, id, readCardEntry(id, map));
  let columns = columnsById(doc);
  let isMade = metaOf(doc).has('version');
  const touched = new Map<CardId, Set<string>>();
  let areColumnsTouched = false;

  const onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      // Under a card the path begins with its id and the field; the map of cards itself says which keys came or went.
      const [id, field] = event.path as [CardId | undefined, string | undefined];
      const names = field === undefined ? event.keys.keys() : [field];
      if (id !== undefined) touch(touched, id, names);
      else for (const key of event.keys.keys()) touch(touched, key as CardId, []);
    }
  };
  const onColumns = (): void => {
    areColumnsTouched = true;
  };
  const onMoved = (event: Y.YMapEvent<unknown>): void => {
    for (const id of event.keysChanged) touch(touched, id as CardId, []);
  };
  cardsOf(doc).observeDeep(onCards);
  movedOf(doc).observe(onMoved);
  columnsOf(doc).observeDeep(onColumns);

  return {
    take: (author) => {
      const changes: BoardChange[] = [];
      const before = columns;
      if (areColumnsTouched) columns = columnsById(doc);
      areColumnsTouched = false;
      const isMadeNow = metaOf(doc).has('version');
      if (isMadeNow && !isMade) changes.push({ ...author, type: 'board-made' });
      else if (before !== columns) changes.push(...columnChanges(before, columns, author));
      isMade = isMadeNow;
      for (const [id, fields] of touched) {
        const next = readCardEntry(id, cardHere(doc, id));
        const hasLeft = isMovedAway(doc, id);
        changes.push(...cardChanges(cards.get(id), next, { fields, columns, author, hasLeft }));
        keepCard(cards, id, next);
      }
      touched.clear();
      return changes;
    },
    stop: () => {
      cardsOf(doc).unobserveDeep(onCards);
      movedOf(doc).unobserve(onMoved);
      columnsOf(doc).unobserveDeep(onColumns);
    },
  };
}

function touch(touched: Map<CardId, Set<string>>, id: CardId, fields: Iterable<string>): void {
  const known = touched.get(id) ?? new Set();
  for (const field of fields) known.add(field);
  touched.set(id, known);
}

function keepCard(cards: Map<CardId, Card>, id: CardId, card: Card | undefined): void {
  if (card) cards.set(id, card);
  else cards.delete(id);
}

function columnsById(doc: BoardDoc): Map<ColumnId, ColumnEntry> {
  return new Map(readColumns(doc).map((column) => [column.id, column]));
}

function columnChanges(
  before: ReadonlyMap<ColumnId, ColumnEntry>,
  after: ReadonlyMap<ColumnId, ColumnEntry>,
  author: Author,
): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const [columnId, column] of after) {
    const old = before.get(columnId);
    const on = { ...author, columnId, title: column.title };
    if (!old) {
      changes.push({ ...on, type: 'column-added' });
      continue;
    }
    const [was, is] = [old.deletedAt !== undefined, column.deletedAt !== undefined];
    if (was !== is) changes.push({ ...on, type: is ? 'column-archived' : 'column-restored' });
    if (old.title !== column.title) {
      changes.push({ ...on, type: 'column-renamed', from: old.title });
    }
    if (old.rank !== column.rank) changes.push({ ...on, type: 'column-moved' });
    if (old.limit !== column.limit || old.category !== column.category) {
      changes.push({ ...on, type: 'column-edited' });
    }
  }
  return changes;
}

function cardChanges(
  old: Card | undefined,
  card: Card | undefined,
  seen: {
    readonly fields: ReadonlySet<string>;
    readonly columns: ReadonlyMap<ColumnId, ColumnEntry>;
    readonly author: Author;
    /** It went to another board. */
    readonly hasLeft: boolean;
  },
): BoardChange[] {
  const { fields, columns, author, hasLeft } = seen;
  const known = card ?? old;
  if (!known) return [];
  const on = { ...author, cardId: known.id, title: known.title };
  const titleOf = (id: ColumnId): string => columns.get(id)?.title ?? '';
  if (!card) return [{ ...on, type: hasLeft ? 'card-left' : 'card-removed' }];
  if (!old) return [{ ...on, type: 'card-added', to: titleOf(card.columnId) }];

  const changes: BoardChange[] = [];
  const [was, is] = [old.archivedAt !== undefined, card.archivedAt !== undefined];
  if (was !== is) changes.push({ ...on, type: is ? 'card-archived' : 'card-restored' });
  if (old.title !== card.title) changes.push({ ...on, type: 'card-renamed', from: old.title });
  if (old.columnId !== card.columnId) {
    const [from, to] = [titleOf(old.columnId), titleOf(card.columnId)];
    changes.push({ ...on, type: 'card-moved', from, to });
  } else if (old.rank !== card.rank) {
    const title = titleOf(card.columnId);
    changes.push({ ...author, type: 'column-sorted', columnId: card.columnId, title });
  }
  const edited = CARD_FIELDS.filter((field) =>
    [...fields].some((name) => FIELD_OF[readFlatField(name)?.set ?? name] === field),
  );
  if (edited.length > 0) changes.push({ ...on, type: 'card-edited', fields: edited });
  return changes;
}
