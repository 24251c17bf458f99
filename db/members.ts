import type { Member, Role } from '#model/access.ts';
import type { BoardId, ClientId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import type { Instant } from './tables.ts';

type Who = { readonly clientId: ClientId; readonly personId: PersonId };

/** What `can` must know of a person at a client; undefined: nobody there. */
export async function findMember(db: Database, who: Who): Promise<Member | undefined> {
  const row = await db
    .selectFrom('memberships')
    .select(['role', 'seesMoney'])
    .where('clientId', '=', who.clientId)
    .where('personId', '=', who.personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const boardIds = row.role === 'vendor' ? await grantedBoards(db, who) : [];
  return {
    personId: who.personId,
    role: row.role,
    seesMoney: row.role === 'owner' || row.role === 'lead' || row.seesMoney === 1,
    boardIds,
  };
}

async function grantedBoards(db: Database, who: Who): Promise<BoardId[]> {
  const rows = await db
    .selectFrom('boardGrants')
    .select('boardId')
    .where('clientId', '=', who.clientId)
    .where('personId', '=', who.personId)
    .execute();
  return rows.map((row) => row.boardId);
}

export type ListedMember = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly seesMoney: boolean;
  readonly boardIds: readonly BoardId[];
};

/** Everybody of a client, by name. */
export async function listMembers(db: Database, clientId: ClientId): Promise<ListedMember[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['personId', 'name', 'email', 'role', 'seesMoney'])
    .where('clientId', '=', clientId)
    .orderBy((eb) => eb.fn('lower', ['name']))
    .orderBy('personId')
    .execute();
  const grants = await db
    .selectFrom('boardGrants')
    .select(['personId', 'boardId'])
    .where('clientId', '=', clientId)
    .execute();
  return rows.map((row) => ({
    ...row,
    seesMoney: row.seesMoney === 1,
    boardIds: grants.filter((grant) => grant.personId === row.personId).map((g) => g.boardId),
  }));
}

export type NewMember = Who & {
  readonly role: Role;
  readonly seesMoney: boolean;
  readonly at: Instant;
};

/** Adds a person to a client; throws when the person is there already. */
export async function insertMember(db: Database, member: NewMember): Promise<void> {
  await db
    .insertInto('memberships')
    .values({
      clientId: member.clientId,
      personId: member.personId,
      role: member.role,
      seesMoney: member.seesMoney ? 1 : 0,
      createdAt: member.at,
    })
    .execute();
}

/** Gives another role; a client keeps at least one owner. Leaving the vendor role ends board grants. */
export function changeRole(
  db: Database,
  change: Who & { readonly role: Role },
): Promise<'changed' | 'last-owner'> {
  return inTransaction(db, async (tx) => {
    if (change.role !== 'owner' && (await isLastOwner(tx, change))) return 'last-owner';
    await tx
      .updateTable('memberships')
      .set({ role: change.role })
      .where('clientId', '=', change.clientId)
      .where('personId', '=', change.personId)
      .execute();
    if (change.role !== 'vendor') await deleteGrants(tx, change);
    return 'changed';
  });
}

/** Takes a person out of a client, with what was granted; a client keeps at least one owner. */
export function removeMember(db: Database, who: Who): Promise<'removed' | 'last-owner'> {
  return inTransaction(db, async (tx) => {
    if (await isLastOwner(tx, who)) return 'last-owner';
    await tx
      .deleteFrom('memberships')
      .where('clientId', '=', who.clientId)
      .where('personId', '=', who.personId)
      .execute();
    await tx
      .updateTable('people')
      .set({ lastClientId: null })
      .where('id', '=', who.personId)
      .where('lastClientId', '=', who.clientId)
      .execute();
    return 'removed';
  });
}

/** Lets a member see money, or no longer. */
export async function setSeesMoney(
  db: Database,
  grant: Who & { readonly seesMoney: boolean },
): Promise<void> {
  await db
    .updateTable('memberships')
    .set({ seesMoney: grant.seesMoney ? 1 : 0 })
    .where('clientId', '=', grant.clientId)
    .where('personId', '=', grant.personId)
    .execute();
}

/** Sets which task boards a vendor has: exactly these. Boards of another client or of another kind are left out. */
export function grantBoards(
  db: Database,
  grant: Who & { readonly boardIds: readonly BoardId[]; readonly at: Instant },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await deleteGrants(tx, grant);
    if (grant.boardIds.length === 0) return;
    const boards = await tx
      .selectFrom('boards')
      .select('id')
      .where('clientId', '=', grant.clientId)
      .where('kind', '=', 'tasks')
      .where('id', 'in', grant.boardIds)
      .execute();
    if (boards.length === 0) return;
    await tx
      .insertInto('boardGrants')
      .values(
        boards.map((board) => ({
          clientId: grant.clientId,
          boardId: board.id,
          personId: grant.personId,
          createdAt: grant.at,
        })),
      )
      .execute();
  });
}

async function deleteGrants(tx: Database, who: Who): Promise<void> {
  await tx
    .deleteFrom('boardGrants')
    .where('clientId', '=', who.clientId)
    .where('personId', '=', who.personId)
    .execute();
}

/** Locks the client's owners while it looks, so that two owners cannot demote each other at once. */
async function isLastOwner(tx: Database, who: Who): Promise<boolean> {
  const owners = await tx
    .updateTable('memberships')
    .set({ role: 'owner' })
    .where('clientId', '=', who.clientId)
    .where('role', '=', 'owner')
    .returning('personId')
    .execute();
  return owners.length === 1 && owners[0]?.personId === who.personId;
}
