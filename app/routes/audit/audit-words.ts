import type { Role } from '#model/access.ts';
import type { AuditFacts, AuditKind } from '#model/audit.ts';
import { ROLE_WORDS } from '#routes/people/role-words.ts';

const WAYS: Readonly<Record<NonNullable<AuditFacts['way']>, string>> = {
  password: 'the password',
  code: 'password and code',
  'recovery-code': 'password and a recovery code',
  invitation: 'an invitation',
  'set-up': 'the first account',
  reset: 'links to a new password',
  'sign-up': 'making an account',
};

function role(name: string | undefined): string {
  return name !== undefined && name in ROLE_WORDS
    ? ROLE_WORDS[name as Role].title.toLowerCase()
    : 'somebody';
}

const quoted = ({ name }: AuditFacts): string => (name === undefined ? '' : ` “${name}”`);

/** What an entry says happened, as a line beside who and when. */
export const AUDIT_WORDS: Readonly<Record<AuditKind, (facts: AuditFacts) => string>> = {
  'signed-in': ({ way }) => (way === undefined ? 'Signed in' : `Signed in with ${WAYS[way]}`),
  'signed-out': () => 'Signed out',
  'sign-in-failed': ({ way }) =>
    way === 'code' ? 'A wrong code was given' : 'A wrong password was given',
  'too-many-attempts': ({ way }) =>
    `Too many attempts at ${way === 'code' ? 'codes' : way === undefined ? 'something' : WAYS[way]}; more were refused`,
  'session-ended': () => 'Signed out elsewhere',
  'password-changed': () => 'Changed the password',
  'reset-asked': () => 'A link to a new password was asked for',
  'password-reset': () => 'Set a new password by link',
  'two-factor-on': () => 'Turned on codes when signing in',
  'two-factor-off': () => 'Turned off codes when signing in',
  'recovery-codes-made': () => 'Made new recovery codes',
  'client-made': (facts) => `Made the client${quoted(facts)}`,
  'client-changed': () => 'Changed the settings',
  'client-deleted': (facts) => `Deleted the client${quoted(facts)}`,
  'invitation-made': (facts) => `Invited ${facts.email} as ${role(facts.role)}`,
  'invitation-accepted': (facts) => `Joined as ${role(facts.role)}`,
  'invitation-revoked': (facts) => `Took back the invitation of ${facts.email}`,
  'role-changed': (facts) =>
    facts.role === facts.roleBefore
      ? `Changed what ${facts.name ?? 'somebody'} may see as ${role(facts.role)}`
      : `Made ${facts.name ?? 'somebody'} ${role(facts.role)}; was ${role(facts.roleBefore)}`,
  'member-removed': ({ name, roleBefore }) => `Removed ${name ?? 'somebody'}, ${role(roleBefore)}`,
  'member-left': ({ roleBefore }) => `Left; was ${role(roleBefore)}`,
  'board-archived': (facts) => `Archived the board${quoted(facts)}`,
  'board-restored': (facts) => `Brought back the board${quoted(facts)}`,
  'version-restored': (facts) => `Restored a version of${quoted(facts)}`,
  'backup-restored': () => 'Everything went back to how a backup of the installation had it',
  refused: ({ act }) => `Was refused: ${REFUSED[act ?? ''] ?? 'something this role may not do'}`,
};

/** Acts of access.ts that change something. */
const REFUSED: Readonly<Record<string, string>> = {
  'plan.edit': 'changing the plan',
  'plan.decide': 'deciding in a review',
  'kpi.define': 'defining a KPI',
  'kpi.measure': 'entering a value',
  'board.edit': 'changing a board',
  'board.manage': 'making or archiving boards',
  'people.invite': 'inviting somebody',
  'people.change': 'changing somebody’s role',
  'client.manage': 'changing the settings',
};
