import type { Board, Card } from '#model/board/board.ts';
import {
  DUE_WORDS,
  filterWord,
  HAS_WORDS,
  isDueDay,
  ME,
  NONE,
  type FilterField,
  type FilterNames,
} from '#model/board/filter.ts';
import { dayWords } from '#model/calendar/due-words.ts';

/** What each field is called. */
export const FIELD_WORDS: Readonly<Record<FilterField, string>> = {
  owner: 'Owner',
  column: 'Column',
  label: 'Label',
  channel: 'Channel',
  kpi: 'KPI',
  serves: 'Serves',
  due: 'Due',
  has: 'Has',
};

/** A word of a filter, and how people say it. */
export type FilterChoice = { readonly word: string; readonly says: string };

const DUE_SAYS: Readonly<Record<(typeof DUE_WORDS)[number], string>> = {
  late: 'Late',
  today: 'Today',
  tomorrow: 'Tomorrow',
  'this-week': 'This week',
  'next-week': 'Next week',
  'this-month': 'This month',
};
const HAS_SAYS: Readonly<Record<(typeof HAS_WORDS)[number], string>> = {
  flag: 'A flag',
  waiting: 'Somebody it waits on',
  blocker: 'A card that blocks it',
  description: 'A description',
  checklist: 'A checklist',
  effort: 'An estimate',
  helpers: 'Helpers',
};

/** What a board can be filtered by in one field: what is on it, and that there is nothing. */
export function filterChoices(
  field: FilterField,
  board: Board,
  about: FilterNames,
): readonly FilterChoice[] {
  const cards = Object.values<Card>(board.cards);
  switch (field) {
    case 'owner':
      return [
        { word: ME, says: 'Me' },
        ...named(Object.values<string>(about.names)),
        { word: NONE, says: 'Nobody' },
      ];
    case 'column':
      return board.columns.map(({ title }) => ({ word: filterWord(title), says: title }));
    case 'label':
      return orNone(
        cards.flatMap(({ labels }) => labels),
        'No label',
      );
    case 'channel':
      return orNone(
        cards.flatMap(({ channel }) => channel ?? []),
        'No channel',
      );
    case 'kpi':
      return orNone(
        cards.flatMap(({ kpis }) => kpis.flatMap(({ kpiId }) => about.kpis[kpiId]?.name ?? [])),
        'No KPI',
      );
    case 'serves':
      return orNone(
        cards.flatMap(({ servesId }) => (servesId && about.served[servesId]?.titles) ?? []),
        'Serves nothing',
      );
    case 'due':
      return [
        ...DUE_WORDS.map((word) => ({ word, says: DUE_SAYS[word] })),
        { word: NONE, says: 'No day' },
      ];
    case 'has':
      return HAS_WORDS.map((word) => ({ word, says: HAS_SAYS[word] }));
  }
}

/** How a word that may be one of the choices is said; one that is none stays as it is. */
export function saysOf(
  word: string,
  choices: readonly FilterChoice[],
  { today }: FilterNames,
  locale: string,
): string {
  const known = choices.find((choice) => choice.word === word)?.says;
  return known ?? (isDueDay(word) ? dayWords(word, today, locale) : word);
}

/** Each name once, in order. */
function named(names: readonly string[]): FilterChoice[] {
  const byWord = new Map(names.map((name) => [filterWord(name), name]));
  return [...byWord]
    .filter(([word]) => word !== '')
    .map(([word, says]) => ({ word, says }))
    .sort((a, b) => a.says.localeCompare(b.says));
}

/** Nothing to choose from where no card has any. */
function orNone(names: readonly string[], none: string): FilterChoice[] {
  const choices = named(names);
  return choices.length === 0 ? [] : [...choices, { word: NONE, says: none }];
}
