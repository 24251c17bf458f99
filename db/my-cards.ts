import { type BoardKind, can, type Role } from '#model/access.ts';
import type { Accent } from '#model/client.ts';
import type { BoardId, ClientId, PersonId } from '#model/ids.ts';
import { CARD_COLUMNS, type CardRow } from './cards.ts';
import type { Database } from './connect.ts';

/** One of a person's cards, with the names of where it is. */
export type MyCardRow = CardRow & {
  readonly boardTitle: string;
  readonly clientKey: string;
  readonly clientName: string;
  readonly accent: Accent;
  readonly timeZone: string;
  readonly boardKind: BoardKind;
  readonly role: Role;
  /** Helps somebody else with it. */
  readonly isHelper: boolean;
};

/**
 * What a person has to do, over all clients the person belongs to or at one of them: live cards on boards the person
 * may see, owned or helped with and not done; by due date, those without one last.
 */
export async function listMyCards(
  db: Database,
  { personId, clientId }: { personId: PersonId; clientId?: ClientId | undefined },
): Promise<MyCardRow[]> {
  // The person's cards first, by two indexes: asked the other way round, every card of every client is read. SQLite
  // keeps the order of a cross join (sqlite.org/optoverview.html, 7.2); PostgreSQL finds it by itself.
  const mine = db
    .selectFrom('cards')
    .select(['clientId', 'id as cardId'])
    .where('ownerId', '=', personId)
    .union(
      db.selectFrom('cardHelpers').select(['clientId', 'cardId']).where('personId', '=', personId),
    );
  const rows = await db
    .selectFrom(mine.as('mine'))
    .crossJoin('cards')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.clientId', '=', 'cards.clientId')
        .on('memberships.personId', '=', personId),
    )
    .innerJoin('clients', 'clients.id', 'cards.clientId')
    .innerJoin('boards', (join) =>
      join.onRef('boards.clientId', '=', 'cards.clientId').onRef('boards.id', '=', 'cards.boardId'),
    )
    .select(CARD_COLUMNS)
    .select([
      'boards.title as boardTitle',
      'boards.kind as boardKind',
      'clients.key as clientKey',
      'clients.name as clientName',
      'clients.accent',
      'clients.timeZone',
      'memberships.role',
    ])
    .whereRef('cards.clientId', '=', 'mine.clientId')
    .whereRef('cards.id', '=', 'mine.cardId')
    .where('cards.archivedAt', 'is', null)
    .where('cards.columnCategory', '!=', 'done')
    .where('boards.archivedAt', 'is', null)
    .where((eb) => (clientId === undefined ? eb.lit(true) : eb('mine.clientId', '=', clientId)))
    .orderBy((eb) => eb('cards.dueOn', 'is', null))
    .orderBy('cards.dueOn')
    .orderBy('cards.rank')
    .orderBy('cards.id')
    .execute();

  const granted = await grantedBoards(db, personId);
  const maySee = (row: { role: Role; boardId: BoardId; boardKind: BoardKind }): boolean =>
    can({ personId, role: row.role, seesMoney: false, boardIds: granted }, 'board.see', {
      id: row.boardId,
      kind: row.boardKind,
    });
  return rows.filter(maySee).map((row) => ({ ...row, isHelper: row.ownerId !== personId }));
}

async function grantedBoards(db: Database, personId: PersonId): Promise<BoardId[]> {
  const rows = await db
    .selectFrom('boardGrants')
    .select('boardId')
    .where('personId', '=', personId)
    .execute();
  return rows.map((row) => row.boardId);
}
