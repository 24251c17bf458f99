import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import { findPersonByEmail } from '#db/people.ts';
import type { PersonId } from '#model/ids.ts';
import type { Attempt } from './attempts.ts';

/** Notes that somebody reached a limit: with the account it was about, where there is one (R25). */
export async function noteTooMany(
  { db, now }: { readonly db: Database; readonly now: () => Date },
  { kind, account }: Attempt,
  address: string,
): Promise<void> {
  if (kind === 'refused') return;
  const personId =
    kind === 'code' ? (account as PersonId) : (await findPersonByEmail(db, account))?.id;
  await appendAudit(db, {
    at: now().toISOString(),
    kind: 'too-many-attempts',
    ...(personId && { personId }),
    facts: { way: kind, address },
  });
}
