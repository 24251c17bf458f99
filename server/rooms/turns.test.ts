import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('what is asked for during a turn is taken in the next, never at the same time, and then there is rest', async () => {
  let running = 0;
  let rests = 0;
  const inbox: number[] = [];
  const taken: number[][] = [];
  const turns = createTurns({
    busyMs: 0,
    onRest: () => (rests += 1),
    take: async () => {
      running += 1;
      expect(running).toBe(1);
      taken.push(inbox.splice(0));
      if (taken.length === 1) {
        inbox.push(3);
        turns.ask();
      }
      await Promise.resolve();
      running -= 1;
      return true;
    },
  });

  inbox.push(1);
  turns.ask();
  inbox.push(2);
  turns.ask();
  await turns.settle();

  expect(taken).toEqual([[1, 2], [3]]);
  expect(rests).toBe(1);
  expect(turns.isBusy).toBe(false);
});
