import { expect, test } from 'vitest';
import { waitedDays } from './waited.ts';

const NOW = { today: '2026-11-23', timeZone: 'UTC' } as const;
const on = (date: number) => `2026-11-${String(date).padStart(2, '0')}T12:00:00.000Z`;

test('the time a card waits adds up over all its waits', () => {
  const waits = [
    { since: on(2), until: on(5), who: 'Legal' },
    { since: on(10), until: on(12), who: 'Ana' },
  ];
  expect(waitedDays({ waits }, NOW)).toBe(5);
  expect(waitedDays({ waits, waitingOn: { who: 'Ana', since: on(21), why: '' } }, NOW)).toBe(7);
  expect(waitedDays({}, NOW)).toBe(0);
});

test('one wait that two people ended counts once, and what is no time for nothing', () => {
  const waits = [
    { since: on(2), until: on(6), who: 'Legal' },
    { since: on(4), until: on(5), who: 'Legal' },
    { since: 'long ago', until: on(9), who: '' },
    { since: on(9), until: on(8), who: '' },
  ];
  expect(waitedDays({ waits }, NOW)).toBe(4);
});
