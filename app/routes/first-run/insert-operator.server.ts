import type { AppLoadContext } from '@remix-run/node';
import { countPeople, insertPerson, type PersonRow } from '#db/people.ts';

/** The first person of an installation; undefined when somebody else was first (the database takes one operator). */
export async function insertOperator(
  { db, passwords, now }: AppLoadContext,
  person: { name: string; email: string; password: string },
): Promise<PersonRow | undefined> {
  const passwordHash = await passwords.hash(person.password);
  try {
    return await insertPerson(db, {
      email: person.email,
      name: person.name,
      passwordHash,
      isOperator: true,
      at: now().toISOString(),
    });
  } catch (error) {
    if ((await countPeople(db)) > 0) return undefined;
    throw error;
  }
}
