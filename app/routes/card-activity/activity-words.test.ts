import { expect, test } from 'vitest';
import type { BoardChange } from '#model/board/changes.ts';
import type { CardId, ColumnId, PersonId } from '#model/ids.ts';
import { activityWords } from './activity-words.ts';

const on = {
  by: 'ann' as PersonId,
  at: '2026-11-23T09:00:00.000Z',
  cardId: 'a' as CardId,
  title: 'Brief',
};

test.each<[BoardChange, string]>([
  [{ ...on, type: 'card-added', to: 'To do' }, 'added it to To do'],
  [{ ...on, type: 'card-moved', from: 'To do', to: 'Done' }, 'moved it from To do to Done'],
  [{ ...on, type: 'card-renamed', from: '' }, 'renamed it from “Untitled”'],
  [
    { ...on, type: 'card-edited', fields: ['owner', 'dates', 'relations'] },
    'changed the owner, dates and related cards',
  ],
])('R15 what happened to a card is said without its title', (change, says) => {
  expect(activityWords(change)).toBe(says);
});

test('what happened to a column is no activity of a card', () => {
  const column = { by: null, at: on.at, columnId: 'c' as ColumnId, title: 'Done' };
  expect(activityWords({ ...column, type: 'column-moved' })).toBeUndefined();
});
