import { expect, test } from 'vitest';
import type { BoardId, CardId } from '#model/ids.ts';
import { countWork, type ServingTask } from './work-count.ts';

const task = (over: Partial<ServingTask>): ServingTask => ({
  id: 'task' as CardId,
  boardId: 'board' as BoardId,
  title: 'Write the page',
  columnTitle: 'Doing',
  category: 'doing',
  dueOn: null,
  ...over,
});

test('a task is overdue from the day after it was due, and never once it is done', () => {
  const count = countWork(
    [
      task({ dueOn: '2026-11-13' }),
      task({ dueOn: '2026-11-14' }),
      task({ dueOn: '2026-11-01', category: 'done' }),
      task({ category: 'waiting' }),
    ],
    '2026-11-14',
  );
  expect(count).toEqual({ done: 1, open: 3, overdue: 1, waiting: 1 });
});
