import {
  ACCOUNT_KINDS,
  AUDIT_GROUPS,
  type AuditFacts,
  type AuditGroup,
  type AuditKind,
} from '#model/audit.ts';
import type { AuditEntryId, ClientId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { newId } from './new-id.ts';
import type { Instant } from './tables.ts';

export type NewAuditEntry = {
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly clientId?: ClientId;
  readonly actorId?: PersonId;
  readonly personId?: PersonId;
  readonly facts?: AuditFacts;
};

/** Adds to the audit log (R25). Give it the transaction of what it tells of, so that both stay or neither does. */
export async function appendAudit(db: Database, entry: NewAuditEntry): Promise<void> {
  await db
    .insertInto('auditLog')
    .values({
      id: newId<AuditEntryId>(),
      at: entry.at,
      kind: entry.kind,
      clientId: entry.clientId ?? null,
      actorId: entry.actorId ?? null,
      personId: entry.personId ?? null,
      facts: JSON.stringify(entry.facts ?? {}),
    })
    .execute();
}

/** An entry as it is read: names as they are now, null for somebody who is gone or was nobody. */
export type AuditEntry = {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly actorName: string | null;
  readonly personName: string | null;
  readonly facts: AuditFacts;
};

/** Where a page of entries begins: after this one, going back in time. */
export type AuditPlace = Pick<AuditEntry, 'at' | 'id'>;

type Which = {
  readonly clientId: ClientId;
  readonly group?: AuditGroup | undefined;
  /** Done by this person, or about them. */
  readonly personId?: PersonId | undefined;
  readonly before?: AuditPlace | undefined;
  readonly most: number;
};

/**
 * A client's entries, newest first: its own, and of those who are at it how their accounts were used since they came.
 * Where somebody signed in from is left out: that is theirs.
 */
export async function listClientAudit(db: Database, which: Which): Promise<AuditEntry[]> {
  const { clientId, group, personId, before } = which;
  let query = entries(db).where((eb) =>
    eb.or([
      eb('auditLog.clientId', '=', clientId),
      eb.and([
        eb('auditLog.clientId', 'is', null),
        eb('auditLog.kind', 'in', ACCOUNT_KINDS),
        eb.exists(
          eb
            .selectFrom('memberships')
            .select('memberships.personId')
            .where('memberships.clientId', '=', clientId)
            .whereRef('memberships.personId', '=', 'auditLog.personId')
            .whereRef('memberships.createdAt', '<=', 'auditLog.at'),
        ),
      ]),
    ]),
  );
  if (group) query = query.where('auditLog.kind', 'in', AUDIT_GROUPS[group]);
  if (personId) {
    query = query.where((eb) =>
      eb.or([eb('auditLog.personId', '=', personId), eb('auditLog.actorId', '=', personId)]),
    );
  }
  if (before) {
    query = query.where((eb) =>
      eb.or([
        eb('auditLog.at', '<', before.at),
        eb.and([eb('auditLog.at', '=', before.at), eb('auditLog.id', '<', before.id)]),
      ]),
    );
  }
  const rows = await query.limit(which.most).execute();
  return rows.map(read).map((entry) => ({ ...entry, facts: withoutOrigin(entry.facts) }));
}

function withoutOrigin(facts: AuditFacts): AuditFacts {
  const isOthers = ([name]: [string, unknown]) => name !== 'userAgent' && name !== 'address';
  return Object.fromEntries(Object.entries(facts).filter(isOthers));
}

/** What happened to a person's account, newest first. */
export async function listAccountAudit(
  db: Database,
  { personId, most }: { readonly personId: PersonId; readonly most: number },
): Promise<AuditEntry[]> {
  const rows = await entries(db)
    .where('auditLog.personId', '=', personId)
    .where('auditLog.clientId', 'is', null)
    .where('auditLog.kind', 'in', ACCOUNT_KINDS)
    .limit(most)
    .execute();
  return rows.map(read);
}

function entries(db: Database) {
  return db
    .selectFrom('auditLog')
    .leftJoin('people as actor', 'actor.id', 'auditLog.actorId')
    .leftJoin('people as subject', 'subject.id', 'auditLog.personId')
    .select([
      'auditLog.id',
      'auditLog.at',
      'auditLog.kind',
      'auditLog.facts',
      'actor.name as actorName',
      'subject.name as personName',
    ])
    .orderBy('auditLog.at', 'desc')
    .orderBy('auditLog.id', 'desc');
}

/** Facts were written by {@link appendAudit} alone. */
function read(row: Omit<AuditEntry, 'facts'> & { readonly facts: string }): AuditEntry {
  return { ...row, facts: JSON.parse(row.facts) as AuditFacts };
}
