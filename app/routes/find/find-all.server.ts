import { listAllBoards, type BoardRow } from '#db/boards.ts';
import { findCardByNumber, listCardTitles, type CardTitle } from '#db/cards.ts';
import { listClientsOf } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { listKpis } from '#db/kpis.ts';
import { findMember } from '#db/members.ts';
import { listQuarters } from '#db/quarters.ts';
import { can, type Member } from '#model/access.ts';
import { findByTitle, findWords } from '#model/find.ts';
import type { CardId, ClientId, PersonId } from '#model/ids.ts';
import { readShortKey, shortKey } from '#model/short-key.ts';

/** Something that was looked for: what it is called, what it is and whose, and where it is. */
export type Found = {
  readonly kind: 'card' | 'kpi' | 'board';
  readonly title: string;
  /** The board or the plan it is on; for boards and KPIs the client. */
  readonly place: string;
  readonly client: string;
  readonly path: string;
  /** Of a card. */
  readonly cardId?: CardId;
};

/** How many answers there are at most, and how many titles are read to forgive a slip of the hand. */
const MOST = 20;
const MOST_READ = 5_000;

/** Cards, KPIs and boards by title, and a card by its short key, over all clients of a person, as far as their role there goes; best first. */
export async function findAll(
  db: Database,
  { personId, typed }: { personId: PersonId; typed: string },
): Promise<Found[]> {
  const words = findWords(typed);
  if (words.length === 0) return [];
  const clients = await listClientsOf(db, personId);
  const found = await Promise.all(
    clients.map(async ({ id, key, name }) => {
      const member = await findMember(db, { clientId: id, personId });
      if (!member) return { keyed: [], titled: [] };
      const client = { id, key, name, path: `/c/${key.toLowerCase()}` };
      return findAtClient(db, { client, member, typed, words });
    }),
  );
  // What was asked for by its key comes first, whatever its title.
  const byKey = found.flatMap(({ keyed }) => keyed);
  return [
    ...byKey,
    ...findByTitle(
      typed,
      found.flatMap(({ titled }) => titled),
    ),
  ].slice(0, MOST);
}

type AtOne = {
  readonly client: {
    readonly id: ClientId;
    readonly key: string;
    readonly name: string;
    readonly path: string;
  };
  readonly member: Member;
  readonly typed: string;
  readonly words: readonly string[];
};

type FoundAtOne = { readonly keyed: readonly Found[]; readonly titled: readonly Found[] };

async function findAtClient(db: Database, asked: AtOne): Promise<FoundAtOne> {
  const { client, member, typed } = asked;
  const [all, quarters] = await Promise.all([
    listAllBoards(db, client.id),
    listQuarters(db, client.id),
  ]);
  const boards = all.filter((board) => !board.archivedAt && can(member, 'board.see', board));
  const labelOf = new Map(quarters.map(({ id, label }) => [id, label]));
  const byId = new Map(boards.map((board) => [board.id, board]));
  const addressOf = (board: BoardRow): string =>
    board.quarterId === null
      ? `${client.path}/boards/${board.id}`
      : `${client.path}/plan/${labelOf.get(board.quarterId) ?? ''}`;

  const foundCard = (card: CardTitle): Found[] => {
    const board = byId.get(card.boardId);
    if (!board) return [];
    const path = `${addressOf(board)}/cards/${card.id}`;
    const place = `${shortKey(client.key, card.number)} · ${board.title}`;
    const found = { kind: 'card', title: card.title, place, client: client.name, path } as const;
    return [{ ...found, cardId: card.id }];
  };
  const cards = (await cardsAt(db, asked, boards)).flatMap(foundCard);
  const taskBoards = boards
    .filter(({ kind }) => kind === 'tasks')
    .map((board): Found => {
      const path = addressOf(board);
      return { kind: 'board', title: board.title, place: 'Board', client: client.name, path };
    });
  const kpis = (await listKpis(db, client.id))
    .filter(({ ownerId }) => can(member, 'kpi.see', { ownerId: ownerId ?? undefined }))
    .map(({ id, name }): Found => {
      const path = `${client.path}/kpis/${id}`;
      return { kind: 'kpi', title: name, place: 'KPI', client: client.name, path };
    });
  const keyed = await cardOfKey(db, asked);
  return {
    keyed: keyed ? foundCard(keyed) : [],
    titled: findByTitle(typed, [...taskBoards, ...kpis, ...cards]),
  };
}

/** The live card whose short key was typed. */
async function cardOfKey(db: Database, { client, typed }: AtOne): Promise<CardTitle | undefined> {
  const key = readShortKey(typed);
  if (key?.clientKey !== client.key) return undefined;
  const row = await findCardByNumber(db, { clientId: client.id, number: key.number });
  return row?.archivedAt === null ? row : undefined;
}

/** Cards that hold every word; when those are few, also those that hold them but for a slip of the hand. */
async function cardsAt(
  db: Database,
  { client, words, typed }: AtOne,
  boards: readonly BoardRow[],
): Promise<readonly CardTitle[]> {
  const asked = { clientId: client.id, boardIds: boards.map(({ id }) => id) };
  const exact = await listCardTitles(db, { ...asked, words, limit: MOST });
  if (exact.length >= MOST) return exact;
  return findByTitle(typed, await listCardTitles(db, { ...asked, limit: MOST_READ }));
}
