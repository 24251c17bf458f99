import { join } from 'node:path';
import * as Y from 'yjs';
import { loadBoard, writeSnapshot } from '#db/board-log.ts';
import { insertBoard, type BoardRow } from '#db/boards.ts';
import { connect, type Database } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { PersonRow } from '#db/people.ts';
import { projectBoard } from '#db/projection.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { readBoard } from '#model/board/view.ts';
import { addDays } from '#model/calendar/day.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { aClient, aMember, aPerson, AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

/** A board to measure, and its address. */
export type SampleBoard = {
  readonly cards: number;
  readonly board: BoardRow;
  readonly path: string;
};

/** Boards, and people who are signed in. */
export type Samples = {
  readonly boards: readonly SampleBoard[];
  /** The first looks, the others edit. */
  readonly people: readonly { readonly person: PersonRow; readonly cookie: string }[];
};

/** Cards that are made in one document: making one reads those that are there. */
const BATCH = 500;

/** Fills a data folder no server runs on with boards of so many cards each, made by the product's own operations. */
export async function makeBoards(
  dataDir: string,
  { sizes, editors }: { sizes: readonly number[]; editors: number },
): Promise<Samples> {
  const connection = await connect({ kind: 'sqlite', file: join(dataDir, 'quarterdeck.sqlite') });
  try {
    await migrate(connection);
    const { db } = connection;
    const owner = await aPerson(db, 'Ola Nordmann');
    const client = await aClient(db, { key: 'BENCH', createdBy: owner.id });
    const people = [owner];
    for (let at = 1; at <= editors; at += 1) {
      people.push(await aMember(db, { clientId: client.id, name: `Editor ${at}`, role: 'member' }));
    }
    const boards: SampleBoard[] = [];
    for (const cards of sizes) {
      const board = await insertBoard(db, {
        clientId: client.id,
        kind: 'tasks',
        quarterId: null,
        title: `${cards} cards`,
        createdBy: owner.id,
        at: AT,
        columns: BOARD_TEMPLATES.find(({ id }) => id === 'content-production')?.columns ?? [],
      });
      await fillWithCards(db, { board, cards, ownerIds: people.map(({ id }) => id) });
      boards.push({ cards, board, path: `/c/bench/boards/${board.id}` });
    }
    const signedIn = [];
    for (const person of people) {
      signedIn.push({ person, cookie: await cookieOf(db, person.id) });
    }
    return { boards, people: signedIn };
  } finally {
    await connection.close();
  }
}

type Filling = { board: BoardRow; cards: number; ownerIds: readonly PersonId[] };

/** Puts so many cards of these people onto a board that was just made. */
export async function fillWithCards(
  db: Database,
  { board, cards, ownerIds }: Filling,
): Promise<void> {
  const { updates } = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
  const doc = newBoardDoc();
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  const seed = Y.encodeStateAsUpdate(doc);
  for (let from = 0; from < cards; from += BATCH) {
    const part = newBoardDoc();
    Y.applyUpdate(part, seed);
    addCards(part, { from, to: Math.min(cards, from + BATCH), ownerIds });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(part));
    part.destroy();
  }
  await writeSnapshot(db, {
    boardId: board.id,
    epoch: board.epoch,
    seq: board.lastSeq,
    bytes: Y.encodeStateAsUpdate(doc),
    at: AT,
  });
  await projectBoard(db, {
    board,
    content: readBoard(doc),
    bodies: new Map(),
    throughSeq: board.lastSeq,
  });
  doc.destroy();
}

const TITLES = [
  'Draft the landing page for the autumn offer',
  'Interview two customers for the case study',
  'Brief',
  'Check the numbers of last week’s newsletter with sales before anybody quotes them in the board meeting',
  'Book the photographer',
];
const LABELS = ['seo', 'design', 'copy', 'video'];

/** Cards as a team has them: some with labels, an owner, a date, an estimate. */
function addCards(
  doc: BoardDoc,
  { from, to, ownerIds }: { from: number; to: number; ownerIds: readonly PersonId[] },
): void {
  const { columns } = readBoard(doc);
  doc.transact(() => {
    for (let at = from; at < to; at += 1) {
      const column = columns[at % columns.length];
      const ownerId = at % 4 === 0 ? undefined : ownerIds[at % ownerIds.length];
      const label = LABELS[at % LABELS.length];
      if (!column) throw new Error('The board has no columns.');
      addCard(doc, {
        id: newId<CardId>(),
        kind: 'task',
        title: `${TITLES[at % TITLES.length] ?? ''} ${at}`,
        columnId: column.id,
        after: 'end',
        createdAt: AT,
        createdBy: ownerIds[0] ?? newId(),
        ...(ownerId && { ownerId }),
        ...(at % 3 === 0 && { due: addDays('2026-05-15', at % 60) }),
        ...(label && at % 5 < 2 && { labels: [label] }),
        ...(at % 6 === 0 && { effort: 1 + (at % 8) }),
      });
    }
  });
}
