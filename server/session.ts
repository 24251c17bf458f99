import type { AppLoadContext } from '@remix-run/node';
import type { Database } from '#db/connect.ts';
import { deleteSession, findSession, insertSession, touchSession } from '#db/sessions.ts';
import { newToken } from '#db/tokens.ts';
import { LIMITS } from '#model/limits.ts';
import type { Config } from './config.ts';
import { readSessionToken, sessionCookie } from './cookie.ts';
import type { Rooms } from './rooms/rooms.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** "Last seen" is shown to the minute at most, so it is not written at every request. */
const TOUCH_MS = 10 * 60 * 1000;
const USER_AGENT_CHARS = 300;

type Asking = {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly config: Config;
  readonly now: () => Date;
  readonly headers: { readonly cookie?: string; readonly 'user-agent'?: string };
};

/** Who asks, and the way to change that: the person of the session cookie and `session` for loaders and actions. */
export async function openSession(
  asking: Asking,
): Promise<Pick<AppLoadContext, 'person' | 'session'>> {
  const { db, rooms, config, now, headers } = asking;
  const token = readSessionToken(headers.cookie, config);
  const found = token ? await findSession(db, { token, at: now().toISOString() }) : undefined;
  if (found && now().getTime() - Date.parse(found.session.lastSeenAt) > TOUCH_MS) {
    const { id, expiresAt } = found.session;
    await touchSession(db, { id, at: now().toISOString(), expiresAt });
  }

  const end = async (): Promise<void> => {
    if (!found) return;
    await deleteSession(db, found.session.id);
    await rooms.accessChanged({ personId: found.person.id });
  };
  return {
    person: found && {
      id: found.person.id,
      sessionId: found.session.id,
      name: found.person.name,
      email: found.person.email,
      isOperator: found.person.isOperator === 1,
    },
    session: {
      signIn: async (personId) => {
        // A session is never taken over from before signing in (fixation).
        await end();
        const fresh = newToken();
        await insertSession(db, {
          token: fresh,
          personId,
          userAgent: (headers['user-agent'] ?? '').slice(0, USER_AGENT_CHARS),
          at: now().toISOString(),
          expiresAt: new Date(now().getTime() + LIMITS.sessionDays * DAY_MS).toISOString(),
        });
        return new Headers({
          'Set-Cookie': sessionCookie(fresh, config, (LIMITS.sessionDays * DAY_MS) / 1000),
        });
      },
      signOut: async () => {
        await end();
        return new Headers({ 'Set-Cookie': sessionCookie('', config, 0) });
      },
    },
  };
}
