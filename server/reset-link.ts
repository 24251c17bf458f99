import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { insertPasswordReset } from '#db/password-resets.ts';
import { findPersonByEmail } from '#db/people.ts';
import { turnOffTwoFactor } from '#db/two-factor.ts';
import { LIMITS } from '#model/limits.ts';

type Wish = {
  readonly email: string;
  /** Where people reach the installation. */
  readonly publicUrl: string;
  /** The phone and the recovery codes are lost too: codes are no longer asked for. */
  readonly withoutCodes: boolean;
  readonly now: Date;
};

/**
 * A link to a new password for somebody who gets no mail, made by whoever has the server's command line (R22): no page
 * makes one, so that no stolen account opens the others. Throws a sentence to print for an address that is not here.
 */
export async function makeResetLink(db: Database, wish: Wish): Promise<string> {
  const person = await findPersonByEmail(db, wish.email);
  if (!person) throw new Error(`Nobody here has the address ${wish.email}.`);
  const { id: personId } = person;
  const at = wish.now.toISOString();
  const token = await inTransaction(db, async (tx) => {
    await appendAudit(tx, { at, kind: 'reset-asked', personId });
    if (wish.withoutCodes && (await turnOffTwoFactor(tx, personId))) {
      await appendAudit(tx, { at, kind: 'two-factor-off', personId });
    }
    const expires = wish.now.getTime() + LIMITS.resetMinutes * 60 * 1000;
    return insertPasswordReset(tx, { personId, at, expiresAt: new Date(expires).toISOString() });
  });
  return `${wish.publicUrl}/reset-password/${token}`;
}
