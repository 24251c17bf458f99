import type { Database } from '#db/connect.ts';
import { insertSession } from '#db/sessions.ts';
import { newToken } from '#db/tokens.ts';
import type { PersonId } from '#model/ids.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Signs somebody in without a password; the Cookie header their browser then sends to an http address. */
export async function cookieOf(db: Database, personId: PersonId): Promise<string> {
  const token = newToken();
  const now = Date.now();
  await insertSession(db, {
    token,
    personId,
    userAgent: 'test',
    at: new Date(now).toISOString(),
    expiresAt: new Date(now + HOUR_MS).toISOString(),
  });
  return `quarterdeck=${token}`;
}
