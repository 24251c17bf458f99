import type { Selectable } from 'kysely';
import type { PersonId, SessionId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { type PersonRow, requirePersonRow } from './people.ts';
import type { SessionsTable } from './account-tables.ts';
import type { Instant } from './tables.ts';
import { hashToken } from './tokens.ts';

export type SessionRow = Selectable<SessionsTable>;

/** A session's id is the hash of its cookie's value. */
function sessionIdOf(token: string): SessionId {
  return hashToken(token) as SessionId;
}

export type NewSession = {
  readonly token: string;
  readonly personId: PersonId;
  readonly userAgent: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
};

/** Starts a session; the token itself is not stored. */
export async function insertSession(db: Database, session: NewSession): Promise<SessionId> {
  const id = sessionIdOf(session.token);
  await db
    .insertInto('sessions')
    .values({
      id,
      personId: session.personId,
      userAgent: session.userAgent.slice(0, 300),
      createdAt: session.at,
      lastSeenAt: session.at,
      expiresAt: session.expiresAt,
    })
    .execute();
  return id;
}

/** Whose cookie this is, unless the session has ended by `at`. */
export async function findSession(
  db: Database,
  { token, at }: { token: string; at: Instant },
): Promise<{ session: SessionRow; person: PersonRow } | undefined> {
  const session = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', sessionIdOf(token))
    .where('expiresAt', '>', at)
    .executeTakeFirst();
  return session && { session, person: await requirePersonRow(db, session.personId) };
}

/** Notes that a session was used, and until when it now lasts if that changes. */
export async function touchSession(
  db: Database,
  use: { id: SessionId; at: Instant; expiresAt?: Instant },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ lastSeenAt: use.at, expiresAt: use.expiresAt })
    .where('id', '=', use.id)
    .execute();
}

/** Ends a session. */
export async function deleteSession(db: Database, id: SessionId): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

/** Ends one of a person's own sessions; whether there was one. */
export async function deleteSessionOf(
  db: Database,
  one: { personId: PersonId; id: SessionId },
): Promise<boolean> {
  const result = await db
    .deleteFrom('sessions')
    .where('personId', '=', one.personId)
    .where('id', '=', one.id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Signs a person out everywhere but here. */
export async function deleteOtherSessions(
  db: Database,
  which: { personId: PersonId; keep: SessionId },
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('personId', '=', which.personId)
    .where('id', '!=', which.keep)
    .execute();
}

/** Sweeps out sessions that ended by themselves. */
export async function deleteExpiredSessions(db: Database, at: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', at).execute();
}

/** A person's sessions, the one used last first. */
export function listSessions(db: Database, personId: PersonId): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('lastSeenAt', 'desc')
    .execute();
}
