import type { Board } from '#model/board/board.ts';
import type { BoardId, CardId, ClientId } from '#model/ids.ts';
import { allCards, cardRows, type CardRows, isSame } from './card-rows.ts';
import {
  readCardRows,
  replaceHelpers,
  replaceKeyResults,
  replaceKpis,
  upsertCards,
} from './card-tables.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import { inTransaction } from './in-transaction.ts';

type BoardName = { readonly id: BoardId; readonly clientId: ClientId; readonly epoch: number };

export type Projected = {
  readonly board: BoardName;
  /** The whole board as `readBoard` sees it after log entry `throughSeq`. */
  readonly content: Board;
  /** Descriptions as plain text, of every card that is looked at and has one. */
  readonly bodies: ReadonlyMap<CardId, string>;
  readonly throughSeq: number;
  /**
   * Cards touched since the last projection. Leave out to look at all of them: after a load, or when a column was
   * renamed, archived or given another category, which changes the rows of its cards.
   */
  readonly changed?: readonly CardId[];
};

/** Board → rows (R3): the only writer of cards and their sets. Rows that say the same already are not written. */
export function projectBoard(db: Database, given: Projected): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { board, content, bodies } = given;
    const cards = allCards(content);
    const ids = given.changed ? [...new Set(given.changed)] : [...cards.keys()];
    for (const chunk of inChunks(ids)) {
      const wanted: CardRows[] = [];
      const gone: CardId[] = [];
      for (const id of chunk) {
        const card = cards.get(id);
        if (!card) gone.push(id);
        else wanted.push(cardRows(card, { board, content, bodyText: bodies.get(id) ?? '' }));
      }
      await writeCards(tx, board, wanted);
      await deleteCards(tx, board, gone);
    }
    if (!given.changed) await deleteOthers(tx, board, cards);
    await markProjected(tx, given);
  });
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
export async function markProjected(
  db: Database,
  { board, throughSeq }: { board: BoardName; throughSeq: number },
): Promise<void> {
  const state = { boardId: board.id, epoch: board.epoch, throughSeq };
  await db
    .insertInto('projections')
    .values(state)
    .onConflict((conflict) => conflict.column('boardId').doUpdateSet(state))
    .execute();
}

async function writeCards(
  tx: Database,
  board: BoardName,
  wanted: readonly CardRows[],
): Promise<void> {
  if (wanted.length === 0) return;
  const ids = wanted.map((rows) => rows.card.id);
  const stored = await readCardRows(tx, { clientId: board.clientId, ids });
  // An id is made by a browser: no board takes over a card that another board shows live.
  const ours = wanted.filter(({ card }) => {
    const there = stored.get(card.id)?.card;
    if (!there || there.boardId === board.id) return true;
    return there.archivedAt !== null && card.archivedAt === null;
  });
  const differing = (part: keyof CardRows): CardRows[] =>
    ours.filter((rows) => !isSame(rows[part], stored.get(rows.card.id)?.[part]));

  await upsertCards(tx, differing('card'));
  await replaceHelpers(tx, differing('helpers'));
  await replaceKpis(tx, differing('kpis'));
  await replaceKeyResults(tx, differing('keyResults'));
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
