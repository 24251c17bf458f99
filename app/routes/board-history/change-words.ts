import type { BoardChange, CardField } from '#model/board/changes.ts';
import type { PersonId } from '#model/ids.ts';

const named = (title: string): string => `“${title === '' ? 'Untitled' : title}”`;

const FIELD_WORDS: Record<CardField, string> = {
  description: 'description',
  owner: 'owner',
  helpers: 'helpers',
  dates: 'dates',
  estimate: 'estimate',
  labels: 'labels',
  KPIs: 'KPIs',
  thread: 'place in the plan',
  channel: 'channel',
  'key results': 'key results',
  checklist: 'checklist',
  waiting: 'waiting',
  flag: 'flag',
  relations: 'related cards',
  repetition: 'repetition',
};

/** Fields as people say them: "owner, dates and related cards". */
export function fieldsInWords(fields: readonly CardField[]): string {
  return listOf(fields.map((field) => FIELD_WORDS[field]));
}

function listOf(words: readonly string[]): string {
  const [last = '', ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

/** What somebody did, to follow their name: "moved “Brief” from To do to Done". */
export function changeWords(change: BoardChange): string {
  switch (change.type) {
    case 'board-made':
      return 'made the board';
    case 'card-added':
      return `added ${named(change.title)} to ${change.to}`;
    case 'card-renamed':
      return `renamed ${named(change.from)} to ${named(change.title)}`;
    case 'card-moved':
      return `moved ${named(change.title)} from ${change.from} to ${change.to}`;
    case 'card-edited': {
      return `changed the ${fieldsInWords(change.fields)} of ${named(change.title)}`;
    }
    case 'card-archived':
      return `archived ${named(change.title)}`;
    case 'card-restored':
      return `brought ${named(change.title)} back`;
    case 'card-left':
      return `moved ${named(change.title)} to another board`;
    case 'card-removed':
      return `undid adding ${named(change.title)}`;
    case 'column-added':
      return `added the column ${named(change.title)}`;
    case 'column-renamed':
      return `renamed the column ${named(change.from)} to ${named(change.title)}`;
    case 'column-edited':
      return `changed the limit or meaning of ${named(change.title)}`;
    case 'column-moved':
      return `moved the column ${named(change.title)}`;
    case 'column-archived':
      return `archived the column ${named(change.title)}`;
    case 'column-restored':
      return `brought the column ${named(change.title)} back`;
    case 'column-sorted':
      return `changed the order in ${named(change.title)}`;
  }
}

/** Whose change it was. */
export function authorName({ by }: BoardChange, names: Readonly<Record<PersonId, string>>): string {
  return by === null ? 'Quarterdeck' : (names[by] ?? 'Somebody who left');
}
