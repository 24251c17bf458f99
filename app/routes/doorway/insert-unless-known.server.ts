import type { AppLoadContext } from '@remix-run/node';
import { findPersonByEmail, insertPerson, type PersonRow } from '#db/people.ts';

/** Adds a person; undefined when the address is known already, which takes as long: the password is hashed first. */
export async function insertUnlessKnown(
  { db, passwords, now }: AppLoadContext,
  person: { name: string; email: string; password: string },
): Promise<PersonRow | undefined> {
  const passwordHash = await passwords.hash(person.password);
  try {
    return await insertPerson(db, {
      name: person.name,
      email: person.email,
      passwordHash,
      isOperator: false,
      at: now().toISOString(),
    });
  } catch (error) {
    if (await findPersonByEmail(db, person.email)) return undefined;
    throw error;
  }
}
