import { expect, test } from 'vitest';
import type { CardId, ColumnId, PersonId } from '#model/ids.ts';
import type { Presence } from '#sync/use-board.ts';
import { createPeopleHere } from './people-at-cards.ts';

const [poster, flyer] = ['poster', 'flyer'] as [string, string] as [CardId, CardId];
const doing = 'doing' as ColumnId;
const somebody = (name: string, more: Partial<Presence> = {}): Presence => ({
  personId: name as PersonId,
  name,
  colour: `colour of ${name}`,
  isMe: false,
  ...more,
});
const carried = { cardIds: [poster], columnId: doing, after: flyer };

test('R10 a card shows who carries it before who looks at it, and nothing of one’s own', () => {
  const here = createPeopleHere();
  here.become([
    somebody('Ann', { cardId: poster }),
    somebody('Ben', { cardId: poster, carried }),
    somebody('Me', { cardId: flyer, isMe: true, carried: { ...carried, cardIds: [flyer] } }),
  ]);
  expect(here.at(poster)).toEqual({ name: 'Ben', colour: 'colour of Ben', isCarrying: true });
  expect(here.at(flyer)).toBeUndefined();
  expect(here.landingIn(doing)).toEqual({ name: 'Ben', colour: 'colour of Ben', after: flyer });
  here.become([somebody('Ann', { cardId: poster })]);
  expect(here.at(poster)).toMatchObject({ name: 'Ann', isCarrying: false });
  expect(here.landingIn(doing)).toBeUndefined();
});

test('what stays the same is the same value, so that no card is drawn again', () => {
  const here = createPeopleHere();
  here.become([somebody('Ben', { cardId: poster, carried })]);
  const [before, landing] = [here.at(poster), here.landingIn(doing)];
  here.become([somebody('Ben', { cardId: poster, carried: { ...carried } }), somebody('Eve')]);
  expect(here.at(poster)).toBe(before);
  expect(here.landingIn(doing)).toBe(landing);
});
