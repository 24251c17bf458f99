import type { Board } from '#model/board/board.ts';
import type { BoardId, CardId, ClientId, PersonId } from '#model/ids.ts';
import { insertAssignments, type Assigned, type Written } from './assignments.ts';
import { numberCards } from './card-numbers.ts';
import {
  allCards,
  cardRows,
  type CardRows,
  isSame,
  pickCards,
  type UnnumberedRows,
} from './card-rows.ts';
import {
  readCardRows,
  replaceHelpers,
  replaceKeyResults,
  replaceKpis,
  replaceRelations,
  upsertCards,
} from './card-tables.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import { inTransaction } from './in-transaction.ts';
import { writeCardTerms } from './search-terms.ts';

type BoardName = { readonly id: BoardId; readonly clientId: ClientId; readonly epoch: number };

export type Projected = {
  readonly board: BoardName;
  /** The board as `readBoard` sees it after log entry `throughSeq`: the whole of it, or its columns and what `changed`. */
  readonly content: Board;
  /** Descriptions as plain text, of every card that is looked at and has one. */
  readonly bodies: ReadonlyMap<CardId, string>;
  readonly throughSeq: number;
  /**
   * Cards touched since the last projection. Leave out to look at all of them: after a load, or when a column was
   * renamed, archived or given another category, which changes the rows of its cards.
   */
  readonly changed?: readonly CardId[];
  /** Who was given a card since the last projection, and by whom: who is told of it, once its row says so (R34). */
  readonly assigned?: readonly Assigned[];
};

/** A card that is new in a board's rows, with its number at the client. */
export type Numbered = {
  readonly boardId: BoardId;
  readonly clientId: ClientId;
  readonly cardId: CardId;
  readonly number: number;
};

/** Board → rows (R3). Rows that say the same already are not written. */
export function projectBoard(db: Database, given: Projected): Promise<readonly Numbered[]> {
  return projectBoards(db, [given]);
}

/**
 * Boards → rows (R3), the only writer of cards and their sets: however many boards, one transaction and few
 * statements. Of one board that is given twice the later counts. Cards seen for the first time get their numbers (R35);
 * answers with those that are new on their board. `hear` is told the rest, once it is written.
 */
export async function projectBoards(
  db: Database,
  boards: readonly Projected[],
  hear: Hearing = {},
): Promise<readonly Numbered[]> {
  const news: News = { numbered: [], told: [], isRepeatDone: false };
  await inTransaction(db, async (tx) => {
    for (const given of ofEachClient(boards)) await projectClient(tx, given, news);
    await markAllProjected(tx, boards);
  });
  if (news.told.length > 0) hear.onTold?.(news.told);
  if (news.isRepeatDone) hear.onRepeatDone?.();
  return news.numbered;
}

/** Who hears of what rows say: people were told that a card is theirs; a card that repeats is done. */
export type Hearing = {
  readonly onTold?: (personIds: readonly PersonId[]) => void;
  readonly onRepeatDone?: () => void;
};

/** What writing rows brought about: cards that are new on their board, and what {@link Hearing} hears of. */
type News = { readonly numbered: Numbered[]; readonly told: PersonId[]; isRepeatDone: boolean };

function ofEachClient(boards: readonly Projected[]): Projected[][] {
  const clients = new Map<ClientId, Projected[]>();
  for (const given of boards) {
    const { clientId } = given.board;
    clients.set(clientId, [...(clients.get(clientId) ?? []), given]);
  }
  return [...clients.values()];
}

/** Boards of one client. */
async function projectClient(
  tx: Database,
  boards: readonly Projected[],
  news: News,
): Promise<void> {
  const wanted = new Map<string, UnnumberedRows>();
  for (const { board, content, bodies, changed } of boards) {
    const cards = changed ? pickCards(content, changed) : allCards(content);
    const gone: CardId[] = [];
    for (const id of changed ?? cards.keys()) {
      const card = cards.get(id);
      const name = `${board.id} ${id}`;
      wanted.delete(name);
      if (!card) gone.push(id);
      else wanted.set(name, cardRows(card, { board, content, bodyText: bodies.get(id) ?? '' }));
    }
    for (const chunk of inChunks(gone)) await deleteCards(tx, board, chunk);
    if (!changed) await deleteOthers(tx, board, cards);
  }
  const assigned = boards.flatMap((given) => given.assigned ?? []);
  const inOrder = [...wanted.values()].sort(byAge);
  for (const chunk of inChunks(inOrder)) {
    const { stored, ours } = await writeCards(tx, chunk);
    news.numbered.push(...newOnBoard(ours, stored));
    news.isRepeatDone ||= ours.some(isDoneAndRepeats);
    news.told.push(...(await insertAssignments(tx, { ours, stored, assigned })));
  }
}

const isDoneAndRepeats = ({ card }: CardRows): boolean =>
  card.repeats === 'done' && card.columnCategory === 'done' && card.archivedAt === null;

/** The order in which cards that come together are numbered: as they were made, then as they stand on the board. */
function byAge({ card: a }: UnnumberedRows, { card: b }: UnnumberedRows): number {
  const one = [a.createdAt, a.rank, a.id].join(' ');
  const other = [b.createdAt, b.rank, b.id].join(' ');
  return one < other ? -1 : 1;
}

/** The last log entry a board's rows know of; 0 when there are none. */
export async function projectedThrough(
  db: Database,
  board: Pick<BoardName, 'id' | 'epoch'>,
): Promise<number> {
  const row = await db
    .selectFrom('projections')
    .select('throughSeq')
    .where('boardId', '=', board.id)
    .where('epoch', '=', board.epoch)
    .executeTakeFirst();
  return row?.throughSeq ?? 0;
}

/** Notes how far a board's rows have come. */
export function markProjected(
  db: Database,
  given: { board: BoardName; throughSeq: number },
): Promise<void> {
  return markAllProjected(db, [given]);
}

async function markAllProjected(
  db: Database,
  boards: readonly { board: BoardName; throughSeq: number }[],
): Promise<void> {
  const states = new Map(
    boards.map(({ board: { id, epoch }, throughSeq }) => [id, { boardId: id, epoch, throughSeq }]),
  );
  for (const chunk of inChunks([...states.values()])) {
    await db
      .insertInto('projections')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('boardId').doUpdateSet((eb) => ({
          epoch: eb.ref('excluded.epoch'),
          throughSeq: eb.ref('excluded.throughSeq'),
        })),
      )
      .execute();
  }
}

/** Cards of one client; answers with what their rows say now, and what they said before. */
async function writeCards(tx: Database, wanted: readonly UnnumberedRows[]): Promise<Written> {
  const clientId = wanted[0]?.card.clientId;
  if (clientId === undefined) return { ours: [], stored: new Map() };
  const ids = wanted.map((rows) => rows.card.id);
  const stored = await readCardRows(tx, { clientId, ids });
  // An id is made by a browser: no board takes over a card that another board shows live.
  const mine = wanted.filter(({ card }) => {
    const there = stored.get(card.id)?.card;
    if (!there || there.boardId === card.boardId) return true;
    return there.archivedAt !== null && card.archivedAt === null;
  });
  const cardIds = [...new Set(ids)].filter((id) => !stored.has(id));
  const numbers = await numberCards(tx, { clientId, cardIds });
  const ours = mine.map(({ card, ...sets }): CardRows => {
    const number = stored.get(card.id)?.card.number ?? numbers.get(card.id) ?? 0;
    return { card: { ...card, number }, ...sets };
  });
  const differing = (part: keyof CardRows): CardRows[] =>
    ours.filter((rows) => !isSame(rows[part], stored.get(rows.card.id)?.[part]));

  await upsertCards(tx, differing('card'));
  await writeCardTerms(
    tx,
    ours.map(({ card }) => ({ card, was: stored.get(card.id)?.card })),
  );
  await replaceHelpers(tx, differing('helpers'));
  await replaceKpis(tx, differing('kpis'));
  await replaceKeyResults(tx, differing('keyResults'));
  await replaceRelations(tx, differing('relations'));
  return { ours, stored };
}

function newOnBoard(ours: readonly CardRows[], stored: Written['stored']): Numbered[] {
  return ours
    .filter(({ card }) => stored.get(card.id)?.card.boardId !== card.boardId)
    .map(({ card }) => ({
      boardId: card.boardId,
      clientId: card.clientId,
      cardId: card.id,
      number: card.number,
    }));
}

async function deleteCards(tx: Database, board: BoardName, ids: readonly CardId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('cards')
    .where('clientId', '=', board.clientId)
    .where('boardId', '=', board.id)
    .where('id', 'in', ids)
    .execute();
}

/** Rows of this board whose cards are not in the document: left over from another epoch. */
async function deleteOthers(
  tx: Database,
  board: BoardName,
  cards: ReadonlyMap<CardId, unknown>,
): Promise<void> {
  const rows = await tx
    .selectFrom('cards')
    .select('id')
    .where('clientId', '=', board.clientId)
    .where('boardId', '=', board.id)
    .execute();
  const others = rows.map((row) => row.id).filter((id) => !cards.has(id));
  for (const chunk of inChunks(others)) await deleteCards(tx, board, chunk);
}
