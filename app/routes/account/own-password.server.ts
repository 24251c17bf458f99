import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import { requirePersonRow } from '#db/people.ts';

/** What the field says when it is not the right password. */
export const OWN_PASSWORD_SAYS = {
  wrong: 'This is not your password.',
  'too-often': 'Too many attempts. Wait a quarter of an hour.',
} as const;

/** Whether somebody signed in knows their password: asked before what a borrowed browser must not do. */
export async function checkOwnPassword(
  { db, passwords, attempts, origin, session, now }: AppLoadContext,
  person: SignedIn,
  password: string,
): Promise<'right' | keyof typeof OWN_PASSWORD_SAYS> {
  const { passwordHash } = await requirePersonRow(db, person.id);
  const isFromKnownBrowser = session.isKnownTo(passwordHash);
  const attempt = { kind: 'password', account: person.email, isFromKnownBrowser } as const;
  if (!attempts.take(attempt)) return 'too-often';
  if (!(await passwords.verify(passwordHash, password))) {
    await appendAudit(db, {
      at: now().toISOString(),
      kind: 'sign-in-failed',
      actorId: person.id,
      personId: person.id,
      facts: { ...origin, way: 'password' },
    });
    return 'wrong';
  }
  attempts.forgive(attempt);
  return 'right';
}
