import { addDays, dayOf, isDay, partsOf, type Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/week.ts';
import { findWords } from '../find.ts';
import type { CardId, KpiId, PersonId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { Card, Column } from './board.ts';
import { oneWord } from './quick-add.ts';

/** What a board can be filtered by, as it is called in an address; the order in which it is written there. */
export const FILTER_FIELDS = [
  'owner',
  'column',
  'label',
  'channel',
  'kpi',
  'serves',
  'due',
  'has',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Days a card can be due by, and what it can have, each in one word. */
export const DUE_WORDS = [
  'late',
  'today',
  'tomorrow',
  'this-week',
  'next-week',
  'this-month',
] as const;
export const HAS_WORDS = [
  'flag',
  'waiting',
  'blocker',
  'description',
  'checklist',
  'effort',
  'helpers',
] as const;

/** Says that a field is empty; of an owner too. A label of that name is meant as well. */
export const NONE = 'none';
/** Whoever looks. */
export const ME = 'me';

/**
 * Which cards are shown: for each field that is there one of its words must fit, and every word of the text. Words are
 * names as they are typed in one word (`ana-ruiz`), so that an address says what it shows.
 */
export type Filter = {
  readonly fields: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  /** Empty: any. */
  readonly text: string;
};

/** Shows every card. */
export const NO_FILTER: Filter = { fields: {}, text: '' };

/** What the words of a filter are about. */
export type FilterNames = {
  readonly me: PersonId;
  /** The client's. */
  readonly today: Day;
  readonly names: Readonly<Record<PersonId, string>>;
  readonly kpis: Readonly<Record<KpiId, { readonly name: string }>>;
  /** The titles up from a card that something serves, the highest first and its own last. */
  readonly served: Readonly<Record<CardId, { readonly titles: readonly string[] }>>;
};

type Pair = readonly [name: string, value: string];

/** A name as it stands in an address: "Ana Ruiz" → "ana-ruiz". What has no letters stays as it is. */
export function filterWord(name: string): string {
  return oneWord(name) || name.trim().toLowerCase();
}

/** Reads a filter from the pairs of an address; other names in it, and more than anybody types, are left alone. */
export function readFilter(pairs: Iterable<Pair>): Filter {
  const fields: Partial<Record<FilterField, string[]>> = {};
  let text = '';
  for (const [name, value] of pairs) {
    if (name === 'q') text = value.trim().slice(0, LIMITS.findChars);
    const field = FILTER_FIELDS.find((each) => each === name);
    const word = value.trim().toLowerCase().slice(0, LIMITS.findChars).trim();
    if (field === undefined || word === '') continue;
    const words = (fields[field] ??= []);
    if (!words.includes(word) && words.length < LIMITS.filterWords) words.push(word);
  }
  return { fields, text: text.trim() };
}

/** A filter as the pairs of an address; `readFilter` reads it back. */
export function writeFilter({ fields, text }: Filter): Pair[] {
  const pairs = FILTER_FIELDS.flatMap((field) =>
    (fields[field] ?? []).map((word): Pair => [field, word]),
  );
  return text === '' ? pairs : [...pairs, ['q', text]];
}

/** Whether it shows every card. */
export function isNoFilter({ fields, text }: Filter): boolean {
  return text === '' && FILTER_FIELDS.every((field) => fields[field] === undefined);
}

/** Adds a word to a field, or takes it away. */
export function toggleWord(filter: Filter, field: FilterField, word: string): Filter {
  const words = filter.fields[field] ?? [];
  const next = words.includes(word) ? words.filter((each) => each !== word) : [...words, word];
  return withWords(filter, field, next);
}

/** A filter with these words of a field and no others; with none, the field says nothing. */
export function withWords(filter: Filter, field: FilterField, words: readonly string[]): Filter {
  const fields = { ...filter.fields };
  if (words.length === 0) delete fields[field];
  else fields[field] = words;
  return { ...filter, fields };
}

/** Whether a card in this column is shown. */
export type IsShown = (card: Card, column: Pick<Column, 'title' | 'category'>) => boolean;

/** A filter made ready to ask of many cards. */
export function cardFilter({ fields, text }: Filter, about: FilterNames): IsShown {
  const wanted = findWords(text);
  const asked = FILTER_FIELDS.flatMap((field) => {
    const words = fields[field];
    return words === undefined ? [] : [{ field, words: new Set(words) }];
  });
  return (card, column) =>
    asked.every(({ field, words }) => fits(field, words, { card, column, about })) &&
    hasText(card, wanted);
}

type Asked = {
  readonly card: Card;
  readonly column: Parameters<IsShown>[1];
  readonly about: FilterNames;
};

function fits(field: FilterField, words: ReadonlySet<string>, asked: Asked): boolean {
  const { card, column, about } = asked;
  const named = (names: readonly string[]): boolean =>
    names.length === 0 ? words.has(NONE) : names.some((name) => words.has(filterWord(name)));
  switch (field) {
    case 'owner':
      return (
        (card.ownerId === about.me && words.has(ME)) ||
        named(card.ownerId === undefined ? [] : [about.names[card.ownerId] ?? ''])
      );
    case 'column':
      return named([column.title]);
    case 'label':
      return named(card.labels);
    case 'channel':
      return named(card.channel === undefined ? [] : [card.channel]);
    case 'kpi':
      return named(card.kpis.map(({ kpiId }) => about.kpis[kpiId]?.name ?? ''));
    case 'serves':
      return named(card.servesId === undefined ? [] : titlesUp(card.servesId, about));
    case 'due':
      return fitsDue(words, asked);
    case 'has':
      return HAS_WORDS.some((word) => words.has(word) && has(word, card));
  }
}

/** Nobody without a name is named, but it serves something. */
const titlesUp = (id: CardId, { served }: FilterNames): readonly string[] =>
  served[id]?.titles ?? [''];

function has(word: (typeof HAS_WORDS)[number], card: Card): boolean {
  switch (word) {
    case 'flag':
      return card.isFlagged === true;
    case 'blocker':
      return (card.blockedByIds ?? []).length > 0;
    case 'waiting':
      return card.waitingOn !== undefined;
    case 'description':
      return card.hasBody;
    case 'checklist':
      return card.checklist.length > 0;
    case 'effort':
      return card.effort !== undefined;
    case 'helpers':
      return card.helperIds.length > 0;
  }
}

function fitsDue(words: ReadonlySet<string>, { card: { due }, column, about }: Asked): boolean {
  if (due === undefined) return words.has(NONE);
  if (words.has(due)) return true;
  if (words.has('late') && due < about.today && column.category !== 'done') return true;
  return DUE_WORDS.some((word) => {
    const span = words.has(word) ? spanOf(word, about.today) : undefined;
    return span !== undefined && span.from <= due && due <= span.to;
  });
}

type Span = { readonly from: Day; readonly to: Day };

/** The days a word is about, both ends included; weeks begin on Monday. */
function spanOf(word: (typeof DUE_WORDS)[number], today: Day): Span | undefined {
  switch (word) {
    case 'late':
      return undefined;
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'this-week':
      return weekFrom(mondayOf(today));
    case 'next-week':
      return weekFrom(addDays(mondayOf(today), 7));
    case 'this-month': {
      const { year, month } = partsOf(today);
      return {
        from: dayOf({ year, month, date: 1 }),
        to: dayOf({ year, month: month + 1, date: 0 }),
      };
    }
  }
}

const weekFrom = (monday: Day): Span => ({ from: monday, to: addDays(monday, 6) });

/** Every word typed stands inside one of the title, the labels or the channel. */
function hasText({ title, labels, channel = '' }: Card, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = findWords([title, ...labels, channel].join(' '));
  return wanted.every((each) => words.some((word) => word.includes(each)));
}

/** Whether a word of `due` is a day of the calendar and not the name of a span. */
export const isDueDay = (word: string): word is Day => isDay(word);
