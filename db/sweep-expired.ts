import type { Database } from './connect.ts';
import { deleteExpiredResets } from './password-resets.ts';
import { deleteExpiredSessions } from './sessions.ts';
import { deleteExpiredSignInSteps } from './sign-in-steps.ts';
import type { Instant } from './tables.ts';

/** Takes away what ended by itself: sessions, links to a new password, sign-ins nobody finished. */
export async function sweepExpired(db: Database, at: Instant): Promise<void> {
  await deleteExpiredSessions(db, at);
  await deleteExpiredResets(db, at);
  await deleteExpiredSignInSteps(db, at);
}
