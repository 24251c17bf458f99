import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { PersonRow } from '#db/people.ts';
import { markProjected } from '#db/projection.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { seedBoard } from '#model/board/ops/seed-board.ts';
import type { BoardId, ColumnId, KpiId } from '#model/ids.ts';
import { AT, aClient, aKpi, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

/** What every run begins with: a database with a client, eight people who are signed in, and a board. */
export type Stage = {
  readonly client: ClientRow;
  readonly board: BoardRow;
  /** The first is the owner. */
  readonly people: readonly PersonRow[];
  /** Session tokens of the people, in the same order. */
  readonly tokens: readonly string[];
  readonly kpis: readonly KpiId[];
  /** A database file of one's own, gone with the stage. */
  newFile(): string;
  strike(): void;
};

const NAMES = ['Ann', 'Ben', 'Cem', 'Dee', 'Eve', 'Fay', 'Gil', 'Hal'];
/** In memory where there is such a place: a simulated power cut needs no real disk. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Makes the database once; runs copy it. */
export async function buildStage(): Promise<Stage> {
  const folder = mkdtempSync(join(FOLDER, 'quarterdeck-sim-'));
  const template = join(folder, 'template.sqlite');
  const connection = await connect({ kind: 'sqlite', file: template });
  await migrate(connection);
  const { db } = connection;
  const owner = await aPerson(db, NAMES[0] ?? '');
  const client = await aClient(db, { key: 'SIM', createdBy: owner.id });
  const people = [owner];
  for (const name of NAMES.slice(1)) {
    people.push(await aMember(db, { clientId: client.id, name, role: 'member' }));
  }
  const tokens: string[] = [];
  for (const { id } of people) tokens.push((await cookieOf(db, id)).replace(/^.*=/, ''));
  // Virtual time stands still at its beginning, which may be long after the real one.
  await db.updateTable('sessions').set({ expiresAt: '2100-01-01T00:00:00.000Z' }).execute();
  const kpis = [await aKpi(db, client), await aKpi(db, client, { name: 'CAC' })];
  const board = await insertFixedBoard();
  await connection.close();

  let files = 0;
  return {
    client,
    board,
    people,
    tokens,
    kpis: kpis.map(({ id }) => id),
    newFile: () => {
      const file = join(folder, `${(files += 1)}.sqlite`);
      copyFileSync(template, file);
      return file;
    },
    strike: () => rmSync(folder, { recursive: true, force: true }),
  };

  /** As `insertBoard` makes one, but with the same ids every time. */
  async function insertFixedBoard(): Promise<BoardRow> {
    const made = await db
      .insertInto('boards')
      .values({
        id: 'board'.padEnd(22, '0') as BoardId,
        clientId: client.id,
        kind: 'tasks',
        quarterId: null,
        title: 'Content',
        epoch: 1,
        lastSeq: 0,
        rank: 'a0',
        archivedAt: null,
        createdBy: owner.id,
        createdAt: AT,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const doc = newBoardDoc();
    doc.clientID = 1;
    seedBoard(doc, {
      kind: 'tasks',
      columns: (['todo', 'doing', 'done'] as const).map((category) => ({
        id: category.padEnd(22, '0') as ColumnId,
        title: category,
        category,
      })),
    });
    const [seq = 0] = await appendUpdates(db, [
      {
        boardId: made.id,
        epoch: 1,
        bytes: Y.encodeStateAsUpdate(doc),
        authorId: owner.id,
        at: AT,
      },
    ]);
    await markProjected(db, { board: made, throughSeq: seq });
    return { ...made, lastSeq: seq };
  }
}
