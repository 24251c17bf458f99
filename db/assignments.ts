import type { Assignment } from '#model/board/follow-assignments.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { notificationKey } from '#model/notification.ts';
import type { CardRows } from './card-rows.ts';
import type { Database } from './connect.ts';
import { insertNotifications } from './notifications.ts';
import type { Instant } from './tables.ts';

/** Somebody was given a card by somebody, with an edit of that time. */
export type Assigned = Assignment & {
  readonly by: PersonId;
  readonly at: Instant;
  /** The last log entry that may hold the edit. */
  readonly seq: number;
};

/** Cards of one client as their rows say now, and what was stored of them before. */
export type Written = {
  readonly ours: readonly CardRows[];
  readonly stored: ReadonlyMap<CardId, CardRows>;
};

/**
 * Tells people that a card is theirs, in the transaction in which its rows begin to say so: killed before, it is told
 * with the rows; killed after, it was told (R34). Nobody is told what they did themselves, or of a card that was theirs
 * before. Whom it told.
 */
export async function insertAssignments(
  tx: Database,
  { ours, stored, assigned }: Written & { readonly assigned: readonly Assigned[] },
): Promise<PersonId[]> {
  if (assigned.length === 0) return [];
  const rowsOf = new Map(ours.map((rows) => [rows.card.id, rows]));
  const told = assigned.flatMap(({ cardId, personId, by, at, seq }) => {
    const rows = rowsOf.get(cardId);
    if (!rows || personId === by || rows.card.archivedAt !== null) return [];
    if (!isOn(rows, personId) || isOn(stored.get(cardId), personId)) return [];
    const { clientId } = rows.card;
    const key = notificationKey.assigned(cardId, seq);
    const kind = 'assigned' as const;
    return [{ clientId, personId, cardId, kind, key, commentId: null, by, at }];
  });
  return insertNotifications(tx, told);
}

function isOn(rows: CardRows | undefined, personId: PersonId): boolean {
  if (!rows) return false;
  return rows.card.ownerId === personId || rows.helpers.some((each) => each.personId === personId);
}
