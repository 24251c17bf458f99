import type { Awareness } from 'y-protocols/awareness';
import { isId, type CardId, type ColumnId, type PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';

/** What somebody has in the hand, and where it would land: below a card of a column, or at its top. */
export type Carried = {
  readonly cardIds: readonly CardId[];
  readonly columnId: ColumnId;
  readonly after: CardId | null;
};

/** Somebody on this board, once for every page they have open. */
export type Presence = {
  readonly personId: PersonId;
  readonly name: string;
  readonly colour: string;
  /** The card they have open. */
  readonly cardId?: CardId;
  readonly carried?: Carried;
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
  const carried = readCarried(state.carried);
  if (typeof user !== 'object' || user === null) return undefined;
  const { personId, name, colour } = user as Record<string, unknown>;
  if (!isId(personId) || typeof name !== 'string' || typeof colour !== 'string') return undefined;
  return {
    personId: personId as PersonId,
    name,
    colour,
    isMe: personId === me,
    ...(isId(here) && { cardId: here as CardId }),
    ...(carried && { carried }),
  };
}

/** Whatever a page says is in its hand; undefined when that makes no sense. */
function readCarried(said: unknown): Carried | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { cardIds, columnId, after } = said as Record<string, unknown>;
  if (!Array.isArray(cardIds) || !isId(columnId) || !(after === null || isId(after))) {
    return undefined;
  }
  const ids = cardIds.slice(0, LIMITS.carriedShown).filter(isId) as CardId[];
  return { cardIds: ids, columnId: columnId as ColumnId, after: after as CardId | null };
}

/** Whether two lists show the same: carets move all the time, and nobody need be drawn again for that. */
export function isSamePeople(a: readonly Presence[], b: readonly Presence[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
