import { expect, test } from 'vitest';
import type { ColumnId } from '#model/ids.ts';
import { createFoldedColumns } from './folded-columns.ts';

const [todo, doing] = ['todo', 'doing'] as ColumnId[] as [ColumnId, ColumnId];

test('columns are folded at once and remembered one after the other, the newest always', async () => {
  const kept: string[] = [];
  const waiting: (() => void)[] = [];
  const folds = createFoldedColumns({
    initial: [todo],
    keep: (ids) => {
      kept.push(ids.join(' '));
      return new Promise((done) => waiting.push(done));
    },
  });
  let drawn = 0;
  folds.subscribe(() => (drawn += 1));
  folds.toggle(doing);
  folds.toggle(todo);
  folds.toggle(todo);
  folds.toggle(todo);
  expect([folds.has(todo), folds.has(doing), drawn]).toEqual([false, true, 4]);
  expect(kept).toEqual(['todo doing']);
  waiting.shift()?.();
  await expect.poll(() => kept).toEqual(['todo doing', 'doing']);
  waiting.shift()?.();
  await Promise.resolve();
  folds.toggle(doing);
  await expect.poll(() => kept).toEqual(['todo doing', 'doing', '']);
});
