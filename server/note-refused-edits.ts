import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import type { Later } from './afterwards.ts';
import { createAttempts } from './attempts.ts';
import type { Visitor } from './rooms/authorise.ts';

type Parts = { readonly db: Database; readonly now: () => Date; readonly later: Later };

/** Writes down who was refused an edit of a board (R25); of one person and board only so many. */
export function noteRefusedEdits({ db, now, later }: Parts): (visitor: Visitor) => void {
  const attempts = createAttempts(now).from('');
  return ({ person: { personId }, board }) => {
    const account = `${board.id} ${personId}`;
    if (!attempts.take({ kind: 'refused', account, isFromKnownBrowser: true })) return;
    const entry = {
      at: now().toISOString(),
      kind: 'refused',
      clientId: board.clientId,
      actorId: personId,
      facts: { act: 'board.edit' },
    } as const;
    later(() => appendAudit(db, entry));
  };
}
