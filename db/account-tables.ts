import type { AuditKind } from '#model/audit.ts';
import type { AuditEntryId, ClientId, PersonId, SessionId } from '#model/ids.ts';
import type { Flag, Instant } from './column-types.ts';

export interface PeopleTable {
  id: PersonId;
  /** Lower case, trimmed; unique. */
  email: string;
  name: string;
  passwordHash: string;
  /** The person who set this installation up. */
  isOperator: Flag;
  /** Where `/` leads: the client opened last. */
  lastClientId: ClientId | null;
  createdAt: Instant;
}

export interface SessionsTable {
  /** SHA-256 of the cookie's value: a stolen database opens no session. */
  id: SessionId;
  personId: PersonId;
  userAgent: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
}

/** Links to a new password. A used one is gone. */
export interface PasswordResetsTable {
  /** SHA-256 of the token in the link. */
  tokenHash: string;
  personId: PersonId;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Codes from an app, asked for when signing in. */
export interface TwoFactorsTable {
  personId: PersonId;
  /** Base32, shared with the person's app; it must be readable to check a code. */
  secret: string;
  /** The newest time step a code was taken for: none is taken twice. */
  lastStep: number;
  /** Null: being set up, and not asked for yet. */
  onSince: Instant | null;
}

/** Codes on paper, for when the app is lost. A used one is gone. */
export interface RecoveryCodesTable {
  personId: PersonId;
  /** SHA-256: a code is 80 random bits. */
  codeHash: string;
}

/** Somebody who knew the password and still has to give a code. */
export interface SignInStepsTable {
  /** SHA-256 of the cookie's value. */
  id: string;
  personId: PersonId;
  expiresAt: Instant;
}

/** What happened, for good: the database refuses to change or delete a row (R25). Never a secret, token or password. */
export interface AuditLogTable {
  id: AuditEntryId;
  at: Instant;
  kind: AuditKind;
  /** Null: about a person's account, not about a client. */
  clientId: ClientId | null;
  /** Who did it; null: nobody who was signed in. No foreign key, as below. */
  actorId: PersonId | null;
  /** Whom it is about, or whose account. */
  personId: PersonId | null;
  /** JSON of {@link AuditFacts}. */
  facts: string;
}
