import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { listSessions } from '#db/sessions.ts';
import { daysAgo } from './days-ago.ts';
import { describeBrowser } from './describe-browser.ts';

/** A person's name and address, and where they are signed in. */
export async function loadAccount({ db, now }: AppLoadContext, person: SignedIn) {
  const at = now();
  const sessions = (await listSessions(db, person.id)).filter(
    (session) => Date.parse(session.expiresAt) > at.getTime(),
  );
  return {
    person: { name: person.name, email: person.email },
    sessions: sessions.map((session) => ({
      // The id itself is as good as nobody's business.
      key: session.id.slice(0, 8),
      isThis: session.id === person.sessionId,
      browser: describeBrowser(session.userAgent),
      seen: daysAgo(session.lastSeenAt, at),
    })),
  };
}

export type AccountData = Awaited<ReturnType<typeof loadAccount>>;
