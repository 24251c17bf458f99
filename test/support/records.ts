import { insertClient, type ClientRow, type NewClient } from '#db/clients.ts';
import { insertBoard, type BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { insertKpi, type KpiRow } from '#db/kpis.ts';
import { insertMember } from '#db/members.ts';
import { insertPerson, type PersonRow } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import type { ClientId } from '#model/ids.ts';

/** The instant tests happen at: a Friday in the middle of a quarter. */
export const AT = '2026-05-15T10:00:00.000Z';

/** A person who cannot sign in: password hashes are not what is tested. */
export function aPerson(db: Database, name: string): Promise<PersonRow> {
  return insertPerson(db, {
    email: `${name}@example.com`,
    name,
    passwordHash: 'none',
    isOperator: false,
    at: AT,
  });
}

/** A client in UTC with calendar quarters, unless said otherwise. */
export function aClient(
  db: Database,
  given: Pick<NewClient, 'key' | 'createdBy'> & Partial<NewClient>,
): Promise<ClientRow> {
  return insertClient(db, {
    name: `Client ${given.key}`,
    accent: 'ocean',
    stage: 'growth',
    currency: 'EUR',
    timeZone: 'UTC',
    fiscalYearStartMonth: 1,
    isSample: false,
    at: AT,
    ...given,
  });
}

/** A new person with a role at a client. */
export async function aMember(
  db: Database,
  { clientId, name, role }: { clientId: ClientId; name: string; role: Role },
): Promise<PersonRow> {
  const person = await aPerson(db, name);
  await insertMember(db, { clientId, personId: person.id, role, seesMoney: false, at: AT });
  return person;
}

/** A task board with to do, doing and done. */
export function aBoard(db: Database, client: ClientRow, title = 'Content'): Promise<BoardRow> {
  return insertBoard(db, {
    clientId: client.id,
    kind: 'tasks',
    quarterId: null,
    title,
    createdBy: client.createdBy,
    at: AT,
    columns: BOARD_TEMPLATES[0]?.columns ?? [],
  });
}

/** A weekly, rising KPI counted in numbers, unless said otherwise. */
export function aKpi(
  db: Database,
  client: ClientRow,
  given: Partial<KpiRow> = {},
): Promise<KpiRow> {
  return insertKpi(db, {
    clientId: client.id,
    name: given.name ?? 'Demos',
    definition: 'Demos held in the week.',
    unit: given.unit ?? 'number',
    decimals: given.decimals ?? 0,
    direction: given.direction ?? 'up',
    cadence: given.cadence ?? 'weekly',
    ownerId: given.ownerId ?? null,
    source: 'HubSpot',
    createdBy: client.createdBy,
    at: given.createdAt ?? AT,
  });
}
