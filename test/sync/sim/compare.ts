import * as Y from 'yjs';
import type { Database } from '#db/connect.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Board, Card } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { bodyOf } from '#model/board/ops/body.ts';
import { plainText, readRichText } from '#model/board/rich-text.ts';
import { readBoard } from '#model/board/view.ts';

/** Thrown when a promise was broken; the run ends there. */
export class Broken extends Error {}

/** A copy of the board, as whoever has it reads it. */
export type Copy = {
  /** Everything people can see, as one text: equal texts are equal boards. */
  readonly readable: string;
  readonly board: Board;
  readonly snapshot: Y.Snapshot;
};

/** Reads a copy; throws {@link Broken} when it is not whole, or waits for something. */
export function readCopy(whose: string, doc: BoardDoc): Copy {
  if (doc.store.pendingStructs ?? doc.store.pendingDs) {
    throw new Broken(`${whose} waits for something that it builds on`);
  }
  const board = readBoard(doc);
  const trouble = notWhole(board);
  if (trouble !== undefined) throw new Broken(`${whose}: ${trouble}`);
  const bodies = cardsIn(board).map(({ id }) => {
    const body = bodyOf(doc, id);
    return [id, body ? readRichText(body) : null];
  });
  const readable = JSON.stringify([readableBoard(board), bodies]);
  return { readable, board, snapshot: Y.snapshot(doc) };
}

/** A board as one text, whatever order its parts came in. */
export function readableBoard(board: Board): unknown {
  return {
    ...board,
    cards: cardsIn(board),
    archivedCards: board.archivedCards.map(({ id }) => id),
  };
}

/** Every card, live and archived, by id. */
export function cardsIn(board: Board): Card[] {
  return [...Object.values<Card>(board.cards), ...board.archivedCards].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** Every live card in exactly one live column, every column's cards in order, and nobody's cards twice. */
function notWhole(board: Board): string | undefined {
  const listed = board.columns.flatMap(({ id, cardIds }) => cardIds.map((card) => ({ id, card })));
  if (board.columns.length === 0) return 'there is no column';
  if (new Set(listed.map(({ card }) => card)).size !== listed.length)
    return 'a card is shown twice';
  if (listed.length !== Object.keys(board.cards).length) return 'a live card is in no column';
  for (const { id, card } of listed) {
    if (board.cards[card]?.columnId !== id) return `card ${card} is shown in another column`;
  }
  for (const { title, cardIds } of board.columns) {
    const ranks = cardIds.map((id) => `${board.cards[id]?.rank ?? ''} ${id}`);
    const inOrder = ranks.toSorted((a, b) => compare(a.split(' '), b.split(' ')));
    if (ranks.join() !== inOrder.join()) return `column ${title} is out of order`;
  }
  const both = board.archivedCards.find(({ id }) => id in board.cards);
  if (both) return `card ${both.id} is live and archived`;
  const wrong = cardsIn(board).find(({ needsRepair }) => needsRepair);
  return wrong && `card holds a value of a wrong type: ${JSON.stringify(wrong)}`;
}

function compare([a = '', x = '']: string[], [b = '', y = '']: string[]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : 1;
}

/** Throws {@link Broken} unless two copies read the same and are made of the same. */
export function expectSame(a: { says: string; copy: Copy }, b: { says: string; copy: Copy }): void {
  if (a.copy.readable !== b.copy.readable) {
    const at = differsAt(a.copy.readable, b.copy.readable);
    throw new Broken(`${a.says} and ${b.says} differ:\n  ${at[0]}\n  ${at[1]}`);
  }
  if (!Y.equalSnapshots(a.copy.snapshot, b.copy.snapshot)) {
    throw new Broken(`${a.says} and ${b.says} read the same, but were made by different edits`);
  }
}

function differsAt(a: string, b: string): [string, string] {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 80);
  return [a.slice(from, at + 120), b.slice(from, at + 120)];
}

/** What of `known` is not in `stored`; `except` are pages whose edits may be missing. */
export function missingFrom(
  stored: Y.Snapshot,
  known: Y.Snapshot,
  except: ReadonlySet<number>,
): string | undefined {
  for (const [client, clock] of known.sv) {
    const has = stored.sv.get(client) ?? 0;
    if (!except.has(client) && has < clock) return `edits ${has} to ${clock - 1} of page ${client}`;
  }
  // Deletions do not say who made them.
  if (except.size > 0) return undefined;
  for (const [client, ranges] of known.ds.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at += 1) {
        if (!Y.isDeleted(stored.ds, Y.createID(client, at))) return `a deletion of ${client}/${at}`;
      }
    }
  }
  return undefined;
}

/** Throws {@link Broken} unless the rows of a board say what its document says (R3). */
export async function expectRows(
  db: Database,
  board: BoardRow,
  { copy, doc }: { copy: Copy; doc: BoardDoc },
): Promise<void> {
  const columns = [...copy.board.columns, ...copy.board.archivedColumns];
  const wanted = cardsIn(copy.board).map((card) => {
    const column = columns.find(({ id }) => id === card.columnId);
    const body = bodyOf(doc, card.id);
    return {
      id: card.id,
      kind: card.kind,
      title: card.title,
      columnId: card.columnId,
      columnTitle: column?.title,
      columnCategory: column?.category,
      rank: card.rank,
      ownerId: card.ownerId ?? null,
      startOn: card.start ?? null,
      dueOn: card.due ?? null,
      servesId: card.servesId ?? null,
      channel: card.channel ?? null,
      checklistDone: card.checklist.filter(({ done }) => done).length,
      checklistTotal: card.checklist.length,
      bodyText: body ? plainText(readRichText(body)) : '',
      archivedAt: card.archivedAt ?? null,
      helpers: [...card.helperIds],
      kpis: card.kpis.map(({ kpiId }) => kpiId),
      keyResults: card.keyResults.map(({ id, target, weight }) => `${id} ${target} ${weight}`),
    };
  });
  const rows = await readRows(db, board);
  const [found, should] = [rows.map(oneText), wanted.map(oneText)];
  const wrong = should.find((text, at) => text !== found[at]) ?? found[should.length];
  if (wrong === undefined) return;
  const at = Math.max(should.indexOf(wrong), found.indexOf(wrong));
  throw new Broken(`The rows differ:\n  document ${should[at]}\n  rows     ${found[at]}`);
}

function oneText(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readRows(db: Database, { clientId, id: boardId }: BoardRow) {
  const cards = await db
    .selectFrom('cards')
    .select(['id', 'kind', 'title', 'columnId', 'columnTitle', 'columnCategory', 'rank'])
    .select(['ownerId', 'startOn', 'dueOn', 'servesId', 'channel', 'checklistDone'])
    .select(['checklistTotal', 'bodyText', 'archivedAt'])
    .where('boardId', '=', boardId)
    .orderBy('id')
    .execute();
  const ofClient = { clientId } as const;
  const helpers = await db
    .selectFrom('cardHelpers')
    .selectAll()
    .where('clientId', '=', ofClient.clientId)
    .orderBy('personId')
    .execute();
  const kpis = await db
    .selectFrom('cardKpis')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('kpiId')
    .execute();
  const keyResults = await db
    .selectFrom('cardKeyResults')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('rank')
    .execute();
  const of = (id: string) => (row: { cardId: string }) => row.cardId === id;
  return cards.map((card) => ({
    ...card,
    helpers: helpers.filter(of(card.id)).map(({ personId }) => personId),
    kpis: kpis.filter(of(card.id)).map(({ kpiId }) => kpiId),
    keyResults: keyResults
      .filter(of(card.id))
      .map(({ id, target, weight }) => `${id} ${target} ${weight}`),
  }));
}
