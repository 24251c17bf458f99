import { expect, test } from 'vitest';
import { Mutex } from './mutex.ts';

test('lets one in at a time, in the order they came', async () => {
  const mutex = new Mutex({ patienceMs: 10_000 });
  const order: number[] = [];
  await mutex.lock();
  const waiting = [1, 2, 3].map(async (number) => {
    await mutex.lock();
    order.push(number);
    mutex.unlock();
  });
  expect(order).toEqual([]);
  mutex.unlock();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

test('who waits for himself is refused in the end, and the lock goes on working', async () => {
  const mutex = new Mutex({ patienceMs: 5 });
  await mutex.lock();
  await expect(mutex.lock()).rejects.toThrow('Waited 0.005 s for the database');
  mutex.unlock();
  await mutex.lock();
  mutex.unlock();
});
