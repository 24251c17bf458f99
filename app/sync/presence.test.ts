import type { Awareness } from 'y-protocols/awareness';
import { expect, test } from 'vitest';
import { LIMITS } from '#model/limits.ts';
import { idFromBytes, type PersonId } from '#model/ids.ts';
import { readPeople } from './presence.ts';

const id = (n: number) => idFromBytes(new Uint8Array(16).fill(n));
const me = id(1) as PersonId;
const user = { personId: id(2), name: 'Ben', colour: 'oklch(0.6 0.1 20)' };

const readCarried = (carried: unknown) => {
  const states = new Map([[1, { user, carried }]]);
  return readPeople({ getStates: () => states } as unknown as Awareness, me)[0]?.carried;
};

test('R10 what is in somebody’s hand is shown as far as it makes sense', () => {
  const carried = { cardIds: [id(3)], columnId: id(4), after: id(5) };
  expect(readCarried(carried)).toEqual(carried);
  expect(readCarried({ ...carried, after: null })).toEqual({ ...carried, after: null });
  expect(readCarried({ ...carried, cardIds: [id(3), 7, '<b>'] })).toEqual(carried);
  expect(
    readCarried({ ...carried, cardIds: Array.from({ length: 900 }, () => id(3)) })?.cardIds,
  ).toHaveLength(LIMITS.carriedShown);
  for (const nonsense of [7, 'x', null, [], {}, { ...carried, after: 3 }, { cardIds: 'x' }]) {
    expect(readCarried(nonsense)).toBeUndefined();
  }
});
