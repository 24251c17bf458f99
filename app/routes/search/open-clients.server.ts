import { listClientsOf, type ClientOfPerson } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { listBoardsOfPerson, listGrantsOfPerson, type SearchedBoard } from '#db/search.ts';
import { can, type Member } from '#model/access.ts';
import type { BoardId, ClientId, PersonId } from '#model/ids.ts';

/** One client as far as a person sees it: where their search may look (R9). */
export type SearchedClient = {
  readonly client: ClientOfPerson;
  readonly member: Member;
  /** Where the client's addresses begin. */
  readonly path: string;
  /** Those the person may see. */
  readonly boards: ReadonlyMap<BoardId, SearchedBoard>;
  readonly archivedBoardIds: readonly BoardId[];
  /** Where a board is. */
  readonly pathOf: (board: SearchedBoard) => string;
};

export type SearchedClients = ReadonlyMap<ClientId, SearchedClient>;

/** The clients of a person, or the one with this key, as far as their role there goes. */
export async function openClients(
  db: Database,
  { personId, clientKey }: { personId: PersonId; clientKey?: string | undefined },
): Promise<SearchedClients> {
  const all = await listClientsOf(db, personId);
  const some = all.filter(({ key }) => clientKey === undefined || key === clientKey.toUpperCase());
  const boards = await listBoardsOfPerson(db, personId);
  const grants = some.some(({ role }) => role === 'vendor')
    ? await listGrantsOfPerson(db, personId)
    : [];
  return new Map(
    some.map((client) => {
      const { role } = client;
      const boardIds = role === 'vendor' ? grants : [];
      // Search shows no money.
      const member: Member = { personId, role, seesMoney: false, boardIds };
      const seen = boards.filter(
        (board) => board.clientId === client.id && can(member, 'board.see', board),
      );
      return [client.id, opened(client, member, seen)];
    }),
  );
}

function opened(
  client: ClientOfPerson,
  member: Member,
  boards: readonly SearchedBoard[],
): SearchedClient {
  const path = `/c/${client.key.toLowerCase()}`;
  return {
    client,
    member,
    path,
    boards: new Map(boards.map((board) => [board.id, board])),
    archivedBoardIds: boards.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id),
    pathOf: ({ id, label }) => (label === null ? `${path}/boards/${id}` : `${path}/plan/${label}`),
  };
}
