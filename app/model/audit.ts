/** What is noted of a person's account: the person sees it, and the owners of the clients they are at. */
export const ACCOUNT_KINDS = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'too-many-attempts',
  'session-ended',
  'password-changed',
  'reset-asked',
  'password-reset',
  'two-factor-on',
  'two-factor-off',
  'recovery-codes-made',
] as const;

/** What is noted of a client: its owners see it. */
export const CLIENT_KINDS = [
  'client-made',
  'client-changed',
  'client-deleted',
  'invitation-made',
  'invitation-accepted',
  'invitation-revoked',
  'role-changed',
  'member-removed',
  'member-left',
  'board-archived',
  'board-restored',
  'version-restored',
  'backup-restored',
  'refused',
] as const;

/** What an entry of the audit log is about (R25). */
export type AuditKind = (typeof ACCOUNT_KINDS)[number] | (typeof CLIENT_KINDS)[number];

/** Kinds by what one looks for. Everything but `signs` is only about this client. */
export const AUDIT_GROUPS = {
  signs: ACCOUNT_KINDS,
  people: [
    'invitation-made',
    'invitation-accepted',
    'invitation-revoked',
    'role-changed',
    'member-removed',
    'member-left',
  ],
  things: [
    'client-made',
    'client-changed',
    'client-deleted',
    'board-archived',
    'board-restored',
    'version-restored',
    'backup-restored',
  ],
  refusals: ['refused', 'sign-in-failed', 'too-many-attempts'],
} as const satisfies Readonly<Record<string, readonly AuditKind[]>>;
export type AuditGroup = keyof typeof AUDIT_GROUPS;

/** What somebody signs in with; and what else may be tried too often. */
export type SignInWay = 'password' | 'code' | 'recovery-code' | 'invitation' | 'set-up';
type AuditWay = SignInWay | 'reset' | 'sign-up';

/**
 * What is worth knowing of an entry beside its kind. Written once and for good, so it holds names as they were, and
 * never a password, token, code or secret.
 */
export type AuditFacts = {
  /** The browser's User-Agent and the network address it came from: shown only to the person themselves. */
  readonly userAgent?: string;
  readonly address?: string;
  /** How somebody signed in, or what they had too many attempts at. */
  readonly way?: AuditWay;
  /** An invited address. */
  readonly email?: string;
  readonly role?: string;
  readonly roleBefore?: string;
  /** A person's, board's or client's name when it happened. */
  readonly name?: string;
  /** What was refused: the act's name in access.ts. */
  readonly act?: string;
};
