import { expect, test } from 'vitest';
import { Lender } from './lender.ts';

test('lends one thing to one at a time, in the order they came', async () => {
  const lender = new Lender(['file'], { patienceMs: 10_000 });
  const order: number[] = [];
  const first = await lender.borrow();
  const waiting = [1, 2, 3].map(async (number) => {
    const file = await lender.borrow();
    order.push(number);
    lender.giveBack(file);
  });
  expect(order).toEqual([]);
  lender.giveBack(first);
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

test('lends as many at once as there are', async () => {
  const lender = new Lender(['a', 'b'], { patienceMs: 10_000 });
  expect((await lender.borrowAll()).sort()).toEqual(['a', 'b']);
  const third = lender.borrow();
  lender.giveBack('b');
  expect(await third).toBe('b');
});

test('who waits for himself is refused in the end, and the lending goes on', async () => {
  const lender = new Lender(['file'], { patienceMs: 5 });
  const file = await lender.borrow();
  await expect(lender.borrow()).rejects.toThrow('Waited 0.005 s for the database');
  lender.giveBack(file);
  lender.giveBack(await lender.borrow());
});
