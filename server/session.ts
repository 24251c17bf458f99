import type { AppLoadContext } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { requirePersonRow } from '#db/people.ts';
import { deleteSession, findSession, insertSession, touchSession } from '#db/sessions.ts';
import { deleteSignInStep, findSignInStep, insertSignInStep } from '#db/sign-in-steps.ts';
import { newToken } from '#db/tokens.ts';
import { LIMITS } from '#model/limits.ts';
import type { Config } from './config.ts';
import { readCookie, readSessionToken, writeCookie } from './cookie.ts';
import { isKnownBrowser, knownBrowserMark } from './known-browser.ts';
import type { Rooms } from './rooms/rooms.ts';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DAY_SECONDS = DAY_MS / 1000;
/** "Last seen" is shown to the minute at most, so it is not written at every request. */
const TOUCH_MS = 10 * MINUTE_MS;
const USER_AGENT_CHARS = 300;

type Asking = {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly config: Config;
  readonly now: () => Date;
  readonly headers: { readonly cookie?: string; readonly 'user-agent'?: string };
  /** The network address the request came from. */
  readonly address: string;
};

/** Who asks, and the way to change that: the person of the session cookie and `session` for loaders and actions. */
export async function openSession(
  asking: Asking,
): Promise<Pick<AppLoadContext, 'person' | 'session' | 'origin'>> {
  const { db, rooms, config, now, headers, address } = asking;
  const token = readSessionToken(headers.cookie, config);
  const found = token ? await findSession(db, { token, at: now().toISOString() }) : undefined;
  if (found && now().getTime() - Date.parse(found.session.lastSeenAt) > TOUCH_MS) {
    const { id, expiresAt } = found.session;
    await touchSession(db, { id, at: now().toISOString(), expiresAt });
  }
  const step = readCookie('step', headers.cookie, config);
  const userAgent = (headers['user-agent'] ?? '').slice(0, USER_AGENT_CHARS);
  const origin = { userAgent, address };
  const inMs = (ms: number): string => new Date(now().getTime() + ms).toISOString();

  /** Takes this browser's own session and half-done sign-in out of the database. */
  const end = async (tx: Database): Promise<void> => {
    if (found) await deleteSession(tx, found.session.id);
    if (step) await deleteSignInStep(tx, step);
  };
  /** Sockets of the session that ended follow at once (R8). */
  const tellRooms = async (): Promise<void> => {
    if (found) await rooms.accessChanged({ personId: found.person.id });
  };

  return {
    person: found && {
      id: found.person.id,
      sessionId: found.session.id,
      name: found.person.name,
      email: found.person.email,
      isOperator: found.person.isOperator === 1,
    },
    origin,
    session: {
      signIn: async (personId, way) => {
        const { passwordHash } = await requirePersonRow(db, personId);
        const fresh = newToken();
        const at = now().toISOString();
        await inTransaction(db, async (tx) => {
          // A session is never taken over from before signing in (fixation).
          await end(tx);
          await insertSession(tx, {
            token: fresh,
            personId,
            userAgent,
            at,
            expiresAt: inMs(LIMITS.sessionDays * DAY_MS),
          });
          const facts = { ...origin, way };
          await appendAudit(tx, { at, kind: 'signed-in', actorId: personId, personId, facts });
        });
        await tellRooms();
        const mark = knownBrowserMark(passwordHash);
        return cookies([
          writeCookie('session', fresh, config, LIMITS.sessionDays * DAY_SECONDS),
          writeCookie('known', mark, config, LIMITS.knownBrowserDays * DAY_SECONDS),
          ...(step ? [writeCookie('step', '', config, 0)] : []),
        ]);
      },
      signOut: async () => {
        await inTransaction(db, async (tx) => {
          await end(tx);
          if (!found) return;
          const { id: personId } = found.person;
          const at = now().toISOString();
          await appendAudit(tx, {
            at,
            kind: 'signed-out',
            actorId: personId,
            personId,
            facts: origin,
          });
        });
        await tellRooms();
        return cookies([writeCookie('session', '', config, 0)]);
      },
      beginStep: async (personId) => {
        const fresh = newToken();
        const ms = LIMITS.codeMinutes * MINUTE_MS;
        await insertSignInStep(db, { token: fresh, personId, expiresAt: inMs(ms) });
        return cookies([writeCookie('step', fresh, config, ms / 1000)]);
      },
      findStep: async () =>
        step ? findSignInStep(db, { token: step, at: now().toISOString() }) : undefined,
      isKnownTo: (passwordHash) =>
        isKnownBrowser(readCookie('known', headers.cookie, config), passwordHash),
    },
  };
}

function cookies(values: readonly string[]): Headers {
  const headers = new Headers();
  for (const value of values) headers.append('Set-Cookie', value);
  return headers;
}
