import { expect, test } from 'vitest';
import { card } from '#test/support/boards-in-step.ts';
import {
  actedOn,
  extendTo,
  inBoardOrder,
  keepLive,
  NOTHING_SELECTED,
  toggleCard,
  type Selection,
} from './selection.ts';

const cards = (...names: string[]) => names.map(card);
const columns = [{ cardIds: cards('a', 'b', 'c', 'd', 'e') }, { cardIds: cards('x', 'y') }];
const toggled = (...names: string[]) => cards(...names).reduce(toggleCard, NOTHING_SELECTED);
const extended = (selection: Selection, name: string, from?: string) =>
  extendTo(selection, { columns, cardId: card(name), ...(from && { from: card(from) }) });
const shown = (selection: Selection) => inBoardOrder(selection, columns);

test('a card is taken in and out, and the order is the board’s, not the hand’s', () => {
  expect(shown(toggled('y', 'd', 'a'))).toEqual(cards('a', 'd', 'y'));
  expect(shown(toggled('y', 'd', 'a', 'd'))).toEqual(cards('a', 'y'));
});

test('a range grows and shrinks from where it began, and passes over to the other side', () => {
  const begun = extended(NOTHING_SELECTED, 'c', 'b');
  expect(shown(begun)).toEqual(cards('b', 'c'));
  const grown = extended(extended(begun, 'd'), 'e');
  expect(shown(grown)).toEqual(cards('b', 'c', 'd', 'e'));
  expect(shown(extended(grown, 'c'))).toEqual(cards('b', 'c'));
  expect(shown(extended(grown, 'a'))).toEqual(cards('a', 'b'));
});

test('a range leaves what was selected apart from it alone', () => {
  const apart = toggled('x', 'a', 'c');
  expect(shown(extended(apart, 'd'))).toEqual(cards('a', 'c', 'd', 'x'));
});

test('a range stays in its column: in another one a new range begins', () => {
  const two = extended(toggled('a'), 'y');
  expect(shown(two)).toEqual(cards('a', 'y'));
  expect(shown(extended(two, 'x'))).toEqual(cards('a', 'x', 'y'));
});

test('a card that leaves the board leaves the selection; a range from it begins anew', () => {
  const selection = extended(toggled('b'), 'd');
  expect(keepLive(selection, { [card('b')]: 1, [card('c')]: 1, [card('d')]: 1 })).toBe(selection);
  const left = keepLive(selection, { [card('c')]: 1, [card('d')]: 1 });
  expect(shown(left)).toEqual(cards('c', 'd'));
  expect(shown(extended(left, 'e', 'e'))).toEqual(cards('c', 'd', 'e'));
});

test('an act on a selected card is one on all of them, on another card on that alone', () => {
  const selection = toggled('d', 'a');
  expect(actedOn(selection, columns, card('d'))).toEqual(cards('a', 'd'));
  expect(actedOn(selection, columns, undefined)).toEqual(cards('a', 'd'));
  expect(actedOn(selection, columns, card('b'))).toEqual(cards('b'));
});
