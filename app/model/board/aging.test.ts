import { describe, expect, test } from 'vitest';
import type { CardId } from '../ids.ts';
import { daysUntouched, isAgingDays, lastTouches } from './aging.ts';
import type { BoardChange } from './changes.ts';
import { newBoardDoc } from './doc.ts';
import { setAging } from './ops/board-settings.ts';
import { readBoard } from './view.ts';

const card = 'poster' as CardId;
const at = (day: string): BoardChange => ({
  type: 'card-renamed',
  cardId: card,
  title: 'Poster',
  from: 'Pster',
  by: null,
  at: `2026-11-${day}T09:00:00.000Z`,
});

describe('a card that nobody touches', () => {
  const asked = {
    createdAt: '2026-11-01T23:30:00.000Z',
    touchedAt: undefined,
    today: '2026-11-16',
    timeZone: 'Europe/Berlin',
    agingDays: 14,
  } as const;

  test('R12 is counted in the client’s days since its last change, or since it was made', () => {
    expect(daysUntouched(asked)).toBe(14);
    expect(daysUntouched({ ...asked, timeZone: 'UTC' })).toBe(15);
    expect(daysUntouched({ ...asked, agingDays: 15 })).toBeUndefined();
    expect(daysUntouched({ ...asked, touchedAt: '2026-11-10T10:00:00.000Z' })).toBeUndefined();
    expect(daysUntouched({ ...asked, createdAt: 'nonsense' })).toBeUndefined();
  });

  test('was touched when the last of its changes came', () => {
    expect(lastTouches([at('03'), at('09'), at('05')])).toEqual({ [card]: at('09').at });
  });
});

test('R28 how many days that takes is a setting of the board; nonsense is no setting', () => {
  const doc = newBoardDoc();
  expect(readBoard(doc).agingDays).toBeUndefined();
  setAging(doc, { days: 10 });
  expect(readBoard(doc).agingDays).toBe(10);
  setAging(doc, { days: 0.5 });
  expect(readBoard(doc).agingDays).toBe(10);
  setAging(doc, { days: undefined });
  expect(readBoard(doc).agingDays).toBeUndefined();
  for (const nonsense of ['7', 0, -1, 1.5, 366, NaN, null])
    expect(isAgingDays(nonsense)).toBe(false);
});
