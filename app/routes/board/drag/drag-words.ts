import { indexIn, neighbours, type Held, type Place, type PlacedColumn } from './place.ts';

type Spoken = {
  /** Of the card, or how many they are. */
  readonly title: string;
  readonly columns: readonly PlacedColumn[];
  readonly held: Held;
  readonly place: Place;
};

/** Read to a screen reader with every card, so it stays short. */
export const DRAG_INSTRUCTIONS =
  'Enter opens. Space grabs the card, arrow keys move it, Space drops it, Escape puts it back. M opens the move menu, X selects.';

export const GONE_IN_WORDS = 'Somebody archived the card meanwhile.';

/** "1 card", "3 cards". */
export const cardsInWords = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`;

/** "In Doing, position 2 of 5." */
export function placeInWords({ columns, held, place }: Omit<Spoken, 'title'>): string {
  const column = columns.find(({ id }) => id === place.columnId);
  if (!column) return '';
  const others = neighbours(column, held);
  const position = indexIn(others, place.after) + 1;
  return `In ${column.title}, position ${position} of ${others.length + held.size}.`;
}

export const grabbedInWords = (spoken: Spoken): string =>
  `Grabbed ${spoken.title}. ${placeInWords(spoken)}`;

export const droppedInWords = (spoken: Spoken): string =>
  `Dropped ${spoken.title}. ${placeInWords(spoken)}`;

export const movedInWords = (spoken: Spoken): string =>
  `Moved ${spoken.title}. ${placeInWords(spoken)}`;

export const putBackInWords = (spoken: Spoken): string =>
  `Put back ${spoken.title}. ${placeInWords(spoken)}`;
