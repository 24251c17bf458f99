import type { PersonId } from './ids.ts';

/** Who somebody on a board is, as the server writes it into their presence (R10). */
export type PresentPerson = {
  readonly personId: PersonId;
  readonly name: string;
  /** A CSS colour, the same for this person everywhere. */
  readonly colour: string;
};

const HUES = 12;

/** A person's colour on boards: one of twelve hues of equal lightness, readable as a ring on paper and on ink. */
export function personColour(id: PersonId): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return `oklch(0.62 0.15 ${((sum % HUES) * 360) / HUES})`;
}
