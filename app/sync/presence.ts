import type { Awareness } from 'y-protocols/awareness';
import { isId, type CardId, type PersonId } from '#model/ids.ts';

/** Somebody on this board, once for every page they have open. */
export type Presence = {
  readonly personId: PersonId;
  readonly name: string;
  readonly colour: string;
  /** The card they have open. */
  readonly cardId?: CardId;
  /** Any page of one's own. */
  readonly isMe: boolean;
};

/** Who is here, by name. States that do not say who they are, as the server makes every state do (R10), are left out. */
export function readPeople(awareness: Awareness, me: PersonId): Presence[] {
  return [...awareness.getStates().values()]
    .map((state) => readPresence(state, me))
    .filter((presence) => presence !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1));
}

function readPresence(state: Record<string, unknown>, me: PersonId): Presence | undefined {
  const { user, here } = state;
  if (typeof user !== 'object' || user === null) return undefined;
  const { personId, name, colour } = user as Record<string, unknown>;
  if (!isId(personId) || typeof name !== 'string' || typeof colour !== 'string') return undefined;
  return {
    personId: personId as PersonId,
    name,
    colour,
    isMe: personId === me,
    ...(isId(here) && { cardId: here as CardId }),
  };
}

/** Whether two lists show the same: carets move all the time, and nobody need be drawn again for that. */
export function isSamePeople(a: readonly Presence[], b: readonly Presence[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
