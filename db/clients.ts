import type { Selectable } from 'kysely';
import type { Role } from '#model/access.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import { todayIn } from '#model/calendar/day.ts';
import { appendAudit } from './audit-log.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { insertMember } from './members.ts';
import { newId } from './new-id.ts';
import { ensureQuarter } from './quarters.ts';
import { deleteSamplePeople, listSamplePeople } from './sample/sample-people.ts';
import type { ClientsTable, Flag, Instant } from './tables.ts';

export type ClientRow = Selectable<ClientsTable>;

export type NewClient = Pick<
  ClientRow,
  'key' | 'name' | 'accent' | 'stage' | 'currency' | 'timeZone' | 'fiscalYearStartMonth'
> & { readonly isSample: boolean; readonly createdBy: PersonId; readonly at: Instant };

/**
 * Makes a client whole: its creator is its owner, and its current quarter has a plan board. Throws when the key is
 * taken.
 */
export function insertClient(db: Database, client: NewClient): Promise<ClientRow> {
  return inTransaction(db, async (tx) => {
    const { at, isSample, ...values } = client;
    const row = await tx
      .insertInto('clients')
      .values({
        ...values,
        id: newId<ClientId>(),
        key: client.key.toUpperCase(),
        isSample: isSample ? 1 : 0,
        createdAt: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await insertMember(tx, {
      clientId: row.id,
      personId: client.createdBy,
      role: 'owner',
      seesMoney: true,
      at,
    });
    const day = todayIn(row.timeZone, new Date(at));
    await ensureQuarter(tx, { client: row, day, createdBy: client.createdBy, at });
    await appendAudit(tx, {
      at,
      kind: 'client-made',
      clientId: row.id,
      actorId: client.createdBy,
      facts: { name: row.name },
    });
    return row;
  });
}

/** The client with this key, as written in addresses (either case). */
export function findClientByKey(db: Database, key: string): Promise<ClientRow | undefined> {
  return db
    .selectFrom('clients')
    .selectAll()
    .where('key', '=', key.toUpperCase())
    .executeTakeFirst();
}

export type ClientOfPerson = ClientRow & { readonly role: Role; readonly seesMoney: Flag };

/** Clients a person belongs to, by name, with the role there. */
export function listClientsOf(db: Database, personId: PersonId): Promise<ClientOfPerson[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('clients', 'clients.id', 'memberships.clientId')
    .selectAll('clients')
    .select(['memberships.role', 'memberships.seesMoney'])
    .where('memberships.personId', '=', personId)
    .orderBy((eb) => eb.fn('lower', ['clients.name']))
    .orderBy('clients.id')
    .execute();
}

export type ClientChange = Partial<
  Pick<
    ClientRow,
    'key' | 'name' | 'accent' | 'stage' | 'currency' | 'timeZone' | 'fiscalYearStartMonth'
  >
>;

/** Changes a client's settings. Throws when the new key is taken. */
export async function updateClient(
  db: Database,
  { clientId, ...change }: ClientChange & { readonly clientId: ClientId },
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await db
    .updateTable('clients')
    .set(change.key === undefined ? change : { ...change, key: change.key.toUpperCase() })
    .where('id', '=', clientId)
    .execute();
}

/**
 * Deletes a client and everything of it: every table's rows go with it, by foreign key. The made-up people of a
 * sample go too.
 */
export function deleteClient(db: Database, clientId: ClientId): Promise<void> {
  return inTransaction(db, async (tx) => {
    const madeUp = await listSamplePeople(tx, clientId);
    await tx.deleteFrom('clients').where('id', '=', clientId).execute();
    await deleteSamplePeople(tx, madeUp);
  });
}
