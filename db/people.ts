import type { Selectable } from 'kysely';
import type { ClientId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { newId } from './new-id.ts';
import type { PeopleTable } from './account-tables.ts';
import type { Instant } from './tables.ts';

export type PersonRow = Selectable<PeopleTable>;

/** How an address is stored and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The person with this address, however it is capitalised. */
export function findPersonByEmail(db: Database, email: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('people')
    .selectAll()
    .where('email', '=', normalEmail(email))
    .executeTakeFirst();
}

/** A person who is known to exist; throws otherwise. */
export function requirePersonRow(db: Database, id: PersonId): Promise<PersonRow> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isOperator: boolean;
  readonly at: Instant;
};

/** Adds a person; throws when the address is taken. */
export function insertPerson(db: Database, person: NewPerson): Promise<PersonRow> {
  return db
    .insertInto('people')
    .values({
      id: newId<PersonId>(),
      email: normalEmail(person.email),
      name: person.name.trim(),
      passwordHash: person.passwordHash,
      isOperator: person.isOperator ? 1 : 0,
      lastClientId: null,
      createdAt: person.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** How many people this installation has; none: it is being set up. */
export async function countPeople(db: Database): Promise<number> {
  const row = await db
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Sets a new password's hash; other sessions are the caller's to end. */
export async function changePasswordHash(
  db: Database,
  change: { personId: PersonId; passwordHash: string },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ passwordHash: change.passwordHash })
    .where('id', '=', change.personId)
    .execute();
}

/** Sets how a person is called everywhere. */
export async function renamePerson(
  db: Database,
  change: { personId: PersonId; name: string },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ name: change.name.trim() })
    .where('id', '=', change.personId)
    .execute();
}

/** Remembers where `/` leads this person. Writes nothing when it is so already. */
export async function setLastClient(
  db: Database,
  visit: { personId: PersonId; clientId: ClientId },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ lastClientId: visit.clientId })
    .where('id', '=', visit.personId)
    .where((eb) =>
      eb.or([eb('lastClientId', 'is', null), eb('lastClientId', '!=', visit.clientId)]),
    )
    .execute();
}
