import type { Selectable } from 'kysely';
import type { Role } from '#model/access.ts';
import type { Accent } from '#model/client.ts';
import type { ClientId, InvitationId, PersonId } from '#model/ids.ts';
import { appendAudit } from './audit-log.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { insertMember } from './members.ts';
import { newId } from './new-id.ts';
import { normalEmail } from './people.ts';
import type { Instant, InvitationsTable } from './tables.ts';
import { hashToken, newToken } from './tokens.ts';

export type InvitationRow = Selectable<InvitationsTable>;

export type NewInvitation = {
  readonly clientId: ClientId;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: PersonId;
  readonly at: Instant;
  readonly expiresAt: Instant;
};

/** Invites an address to a client. The token is for the link and is not stored: this is the only time it is known. */
export function insertInvitation(
  db: Database,
  { at, ...values }: NewInvitation,
): Promise<{ invitation: InvitationRow; token: string }> {
  const token = newToken();
  return inTransaction(db, async (tx) => {
    const invitation = await tx
      .insertInto('invitations')
      .values({
        ...values,
        id: newId<InvitationId>(),
        email: normalEmail(values.email),
        tokenHash: hashToken(token),
        createdAt: at,
        acceptedAt: null,
        revokedAt: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendAudit(tx, {
      at,
      kind: 'invitation-made',
      clientId: values.clientId,
      actorId: values.invitedBy,
      facts: { email: invitation.email, role: values.role },
    });
    return { invitation, token };
  });
}

export type OpenInvitation = {
  readonly invitation: InvitationRow;
  readonly clientName: string;
  readonly clientKey: string;
  readonly accent: Accent;
  readonly inviterName: string;
};

/** The invitation a link leads to, unless it was used, revoked or has expired by `at`. */
export async function findOpenInvitation(
  db: Database,
  { token, at }: { token: string; at: Instant },
): Promise<OpenInvitation | undefined> {
  const row = await open(db, at)
    .innerJoin('clients', 'clients.id', 'invitations.clientId')
    .innerJoin('people', 'people.id', 'invitations.invitedBy')
    .selectAll('invitations')
    .select([
      'clients.name as clientName',
      'clients.key as clientKey',
      'clients.accent',
      'people.name as inviterName',
    ])
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row) return undefined;
  const { clientName, clientKey, accent, inviterName, ...invitation } = row;
  return { invitation, clientName, clientKey, accent, inviterName };
}

/** Uses an invitation once: the person becomes a member with its role, or keeps the role already had. */
export function acceptInvitation(
  db: Database,
  { token, personId, at }: { token: string; personId: PersonId; at: Instant },
): Promise<'accepted' | 'gone'> {
  return inTransaction(db, async (tx) => {
    const used = await tx
      .updateTable('invitations')
      .set({ acceptedAt: at })
      .where('tokenHash', '=', hashToken(token))
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', at)
      .returning(['clientId', 'role'])
      .executeTakeFirst();
    if (!used) return 'gone';
    const existing = await tx
      .selectFrom('memberships')
      .select('role')
      .where('clientId', '=', used.clientId)
      .where('personId', '=', personId)
      .executeTakeFirst();
    if (!existing) await insertMember(tx, { ...used, personId, seesMoney: false, at });
    await appendAudit(tx, {
      at,
      kind: 'invitation-accepted',
      clientId: used.clientId,
      actorId: personId,
      personId,
      facts: { role: existing?.role ?? used.role },
    });
    return 'accepted';
  });
}

/** Invitations still waiting for an answer, newest first. */
export function listOpenInvitations(
  db: Database,
  { clientId, at }: { clientId: ClientId; at: Instant },
): Promise<InvitationRow[]> {
  return open(db, at)
    .selectAll('invitations')
    .where('clientId', '=', clientId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Makes a link useless. */
export async function revokeInvitation(
  db: Database,
  which: { clientId: ClientId; id: InvitationId; at: Instant },
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revokedAt: which.at })
    .where('clientId', '=', which.clientId)
    .where('id', '=', which.id)
    .where('revokedAt', 'is', null)
    .execute();
}

function open(db: Database, at: Instant) {
  return db
    .selectFrom('invitations')
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at);
}
