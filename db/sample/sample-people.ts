import type { ClientId, PersonId } from '#model/ids.ts';
import type { Database } from '../connect.ts';
import { findPersonByEmail, insertPerson } from '../people.ts';
import type { Instant } from '../tables.ts';
import { newToken } from '../tokens.ts';
import { CAST, type CastKey, type SamplePerson } from './cast.ts';

/** No password has this as its hash, so nobody can ever sign in as such a person; it is also how they are known. */
const UNUSABLE = 'sample:';

/** Adds the people of one sample client. Each sample has its own, so that no two clients share anybody. */
export async function insertCast(db: Database, at: Instant): Promise<Record<CastKey, PersonId>> {
  const ids: Partial<Record<CastKey, PersonId>> = {};
  for (const key of Object.keys(CAST) as CastKey[]) {
    const { name, company } = CAST[key];
    const person = await insertPerson(db, {
      email: await freeEmail(db, { name, company }),
      name,
      passwordHash: UNUSABLE + newToken(),
      isOperator: false,
      at,
    });
    ids[key] = person.id;
  }
  return ids as Record<CastKey, PersonId>;
}

async function freeEmail(
  db: Database,
  { name, company }: Pick<SamplePerson, 'name' | 'company'>,
): Promise<string> {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .replaceAll(' ', '.');
  for (let copy = 1; ; copy += 1) {
    const email = `${plain}${copy === 1 ? '' : `+${copy}`}@${company}.example`;
    if (!(await findPersonByEmail(db, email))) return email;
  }
}

/** The made-up people among a client's members. */
export async function listSamplePeople(db: Database, clientId: ClientId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select('people.id')
    .where('memberships.clientId', '=', clientId)
    .where('people.passwordHash', 'like', `${UNUSABLE}%`)
    .execute();
  return rows.map((row) => row.id);
}

/** Removes made-up people who belong to no client any more. */
export async function deleteSamplePeople(db: Database, ids: readonly PersonId[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('people')
    .where('id', 'in', ids)
    .where('passwordHash', 'like', `${UNUSABLE}%`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships')
            .select('memberships.personId')
            .whereRef('memberships.personId', '=', 'people.id'),
        ),
      ),
    )
    .execute();
}
