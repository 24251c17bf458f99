import type { AppLoadContext } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import { requirePersonRow } from '#db/people.ts';
import type { PersonId } from '#model/ids.ts';
import { takeCode } from '#routes/two-factor/take-code.server.ts';

type Checked =
  | { readonly personId: PersonId; readonly way: 'code' | 'recovery-code' }
  | 'wrong'
  | 'too-often'
  /** Nobody's code is waited for here, or no longer. */
  | 'gone';

/** Whose code this is, of the person whose password this browser gave a moment ago. */
export async function checkCode(context: AppLoadContext, code: string): Promise<Checked> {
  const { db, session, attempts, origin, now } = context;
  const personId = await session.findStep();
  if (!personId) return 'gone';
  const { passwordHash } = await requirePersonRow(db, personId);
  const attempt = {
    kind: 'code',
    account: personId,
    isFromKnownBrowser: session.isKnownTo(passwordHash),
  } as const;
  if (!attempts.take(attempt)) return 'too-often';
  const way = await takeCode(db, { personId, code, now: now() });
  if (!way) {
    const at = now().toISOString();
    await appendAudit(db, {
      at,
      kind: 'sign-in-failed',
      personId,
      facts: { ...origin, way: 'code' },
    });
    return 'wrong';
  }
  attempts.forgive(attempt);
  return { personId, way };
}
