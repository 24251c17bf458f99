import { afterEach } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import type { Connection } from '#db/connect.ts';
import type { PersonRow } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import type { Board, Card } from '#model/board/board.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { columnsOf } from '#model/board/doc.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { leaveAll, openPage, type BoardPage } from './board-page.ts';
import { startBoards, type BoardServer } from './board-server.ts';
import { AT, aBoard, aClient, aMember, aPerson } from './records.ts';
import { cookieOf } from './sessions.ts';

/** A client with one task board, its owner, and a server that serves it. */
export type Scene = {
  readonly server: BoardServer;
  readonly client: ClientRow;
  readonly board: BoardRow;
  readonly owner: PersonRow;
  /** Makes a person with a role at the client. */
  readonly member: (name: string, role?: Role) => Promise<PersonRow>;
  /** Opens the board as somebody; as its owner unless said otherwise. */
  readonly open: (
    person?: PersonRow,
    cookie?: string,
    how?: Pick<Parameters<typeof openPage>[0], 'isKept' | 'startsOffline'>,
  ) => Promise<BoardPage>;
};

/** Sets the scene, and clears it away after the test. */
export async function setScene(
  { db }: Pick<Connection, 'db'>,
  limits: Parameters<typeof startBoards>[1] = {},
): Promise<Scene> {
  const owner = await aPerson(db, 'Ola');
  const client = await aClient(db, { key: 'ACME', createdBy: owner.id });
  const board = await aBoard(db, client);
  const server = await startBoards(db, limits);
  running.add(server);
  return {
    server,
    client,
    board,
    owner,
    member: (name, role = 'member') => aMember(db, { clientId: client.id, name, role }),
    open: async (person = owner, cookie, how) =>
      openPage({
        url: server.url,
        board,
        person,
        cookie: cookie ?? (await cookieOf(db, person.id)),
        ...how,
      }),
  };
}

const running = new Set<BoardServer>();

/** Ends what `setScene` started. Call once in a file, at its top. */
export function clearScenes(): void {
  afterEach(async () => {
    leaveAll();
    for (const server of running) await server.stop();
    running.clear();
  });
}

/** Adds a task at the end of the first column, as a browser does. */
export function addTask(
  { doc }: Pick<BoardPage, 'doc'>,
  title: string,
  id: CardId = newId(),
): CardId {
  const [columnId] = columnsOf(doc).keys();
  const isAdded = addCard(doc, {
    id,
    kind: 'task',
    title,
    columnId: columnId as ColumnId,
    after: 'end',
    createdAt: AT,
    createdBy: newId(),
  });
  if (!isAdded) throw new Error('The board has no column to add a task to');
  return id;
}

/** The card with this title. */
export function titled(board: Board, title: string): Card | undefined {
  return Object.values(board.cards).find((card) => card.title === title);
}

/** Whether a board shows a card with this title. */
export const shows =
  (title: string) =>
  (board: Board): boolean =>
    titled(board, title) !== undefined;

/** The titles in the column with this title, in order. */
export function titlesIn(board: Board, columnTitle: string): string[] {
  const column = board.columns.find(({ title }) => title === columnTitle);
  return (column?.cardIds ?? []).map((id) => board.cards[id]?.title ?? '');
}

/** The live column with this title. */
export function columnNamed(board: Board, title: string): ColumnId {
  const column = board.columns.find((each) => each.title === title);
  if (!column) throw new Error(`No column ${title}`);
  return column.id;
}
