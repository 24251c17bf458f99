import type { Database } from '#db/connect.ts';
import { insertPerson, type PersonRow } from '#db/people.ts';
import { createPasswords } from '#server/passwords.ts';
import { AT } from './records.ts';

/** The password of {@link anAccount}. */
export const PASSWORD = 'a quiet harbour';

/** A person who can sign in. */
export async function anAccount(db: Database, name: string): Promise<PersonRow> {
  return insertPerson(db, {
    email: `${name.toLowerCase()}@example.com`,
    name,
    passwordHash: await createPasswords().hash(PASSWORD),
    isOperator: false,
    at: AT,
  });
}
