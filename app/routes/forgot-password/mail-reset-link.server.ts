import type { AppLoadContext } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { insertPasswordReset } from '#db/password-resets.ts';
import { findPersonByEmail, normalEmail } from '#db/people.ts';
import { LIMITS } from '#model/limits.ts';
import { resetMail } from './reset-mail.ts';

const MINUTE_MS = 60 * 1000;

/** Mails a link to a new password if somebody has this address, after the answer; so often and no more. */
export function mailResetLink(context: AppLoadContext, email: string): void {
  const { db, mailer, site, now, attempts, origin, later } = context;
  const account = normalEmail(email);
  if (!attempts.take({ kind: 'reset', account })) return;
  later(async () => {
    const person = await findPersonByEmail(db, account);
    if (!person) return;
    const at = now();
    const token = await inTransaction(db, async (tx) => {
      await appendAudit(tx, {
        at: at.toISOString(),
        kind: 'reset-asked',
        personId: person.id,
        facts: origin,
      });
      return insertPasswordReset(tx, {
        personId: person.id,
        at: at.toISOString(),
        expiresAt: new Date(at.getTime() + LIMITS.resetMinutes * MINUTE_MS).toISOString(),
      });
    });
    const link = `${site.publicUrl}/reset-password/${token}`;
    await mailer.send({ to: person.email, ...resetMail({ link, name: person.name }) });
  });
}
