import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import { connect } from '#db/connect.ts';
import { listCardsOfBoard } from '#db/cards.ts';
import { listBoardsBehind } from '#db/rebuild-projections.ts';
import { CLOSE } from '#model/close-codes.ts';
import { moveCard } from '#model/board/ops/cards.ts';
import type { PersonId } from '#model/ids.ts';
import { readBoard } from '#model/board/view.ts';
import {
  addTask,
  clearScenes,
  columnNamed,
  setScene,
  shows,
  titlesIn,
} from '#test/support/board-scene.ts';
import { beginCatchUp } from '#server/catch-up.ts';
import type { BoardServer } from '#test/support/board-server.ts';
import { onSqlite } from '#test/support/databases.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

onSqlite(({ migrated }) => {
  test('R2 while the disk is busy nobody else sees an edit, and its author reads Saving', async () => {
    const connection = await migrated();
    const { open, member, client, server } = await setScene(connection);
    const ann = await open();
    const ben = await open(await member('Ben'));
    const id = addTask(ann, 'Landing page');
    await ben.sees(shows('Landing page'));
    await ann.saved();

    const other = await connect({ kind: 'sqlite', file: connection.file ?? '' });
    await other.db.connection().execute(async (held) => {
      await sql`begin immediate`.execute(held);
      moveCard(ann.doc, { cardId: id, toColumnId: columnNamed(ann.board(), 'Done'), after: 'end' });
      // Sent behind the move on the same socket: when Ben hears it, the server has long had the move.
      ann.link.setHere(id);
      await ben.until(({ people }) => people.some(({ cardId }) => cardId === id));
      server.rooms.notify(client.id, { type: 'client-changed' });
      await new Promise<void>((heard) => ben.link.listen(() => heard()));

      expect(titlesIn(ben.board(), 'Done')).toEqual([]);
      expect(ann.link.state().saved).toEqual({ state: 'saving', waiting: 1 });
      await sql`rollback`.execute(held);
    });
    await other.close();

    await ben.sees((board) => titlesIn(board, 'Done').length === 1);
    await ann.saved();
  });

  test('R2 what somebody else sees is in the log, and R3 the rows follow', async () => {
    const { open, member, server, board, client, owner } = await setScene(await migrated());
    const ann = await open();
    const ben = await open(await member('Ben'));

    addTask(ann, 'Landing page');
    await ben.sees(shows('Landing page'));

    expect(shows('Landing page')(readBoard(await loadDoc(server.db, board)))).toBe(true);
    await rowsFollow(server, board, owner);
    const rows = await listCardsOfBoard(server.db, { clientId: client.id, boardId: board.id });
    expect(rows.map(({ title }) => title)).toEqual(['Landing page']);
  });

  test('R2 an edit that cannot be written is confirmed to nobody and shown to nobody; when it can, it is kept', async () => {
    const { open, member, server, board } = await setScene(await migrated());
    const ann = await open();
    const ben = await open(await member('Ben'));
    await sql`alter table board_log rename to board_log_away`.execute(server.db);

    addTask(ann, 'Landing page');
    const { saved } = await ann.until((state) => state.saved.state === 'offline');
    expect(saved).toEqual({ state: 'offline', waiting: 1 });
    await ben.until((state) => state.saved.state === 'offline');
    expect(ben.closeCodes).toContain(CLOSE.comeBack.code);
    expect(shows('Landing page')(ben.board())).toBe(false);

    await sql`alter table board_log_away rename to board_log`.execute(server.db);
    await ann.saved();
    await ben.sees(shows('Landing page'));
    expect(shows('Landing page')(readBoard(await loadDoc(server.db, board)))).toBe(true);
    expect(server.faults).not.toEqual([]);
  });

  test('R2 while the disk is full nothing is confirmed and the server says so; with room again, all arrives', async () => {
    const { open, member, server, board } = await setScene(await migrated(), {
      limits: { healthMs: 0 },
    });
    const ann = await open();
    const ben = await open(await member('Ben'));
    addTask(ann, 'before');
    await ann.saved();
    expect(await server.rooms.canSave()).toBe(true);

    await fillDisk(server.db);
    const titles = Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(400)}`);
    for (const title of titles) addTask(ann, title);
    await ann.until((state) => state.saved.state === 'offline');
    await vi.waitUntil(async () => !(await server.rooms.canSave()));
    expect(titles.some((title) => shows(title)(ben.board()))).toBe(false);
    expect(ann.link.state().saved).toMatchObject({ waiting: 30 });

    await sql`pragma max_page_count = 1000000`.execute(server.db);
    await vi.waitUntil(() => server.rooms.canSave());
    await ann.saved();
    await ben.sees((seen) => titles.every((title) => shows(title)(seen)));
    const stored = readBoard(await loadDoc(server.db, board));
    expect(titles.every((title) => shows(title)(stored))).toBe(true);
  });

  test('R3 when only the rows cannot be written the edit is kept, and the rows follow with the next', async () => {
    const { open, server, board, client, owner } = await setScene(await migrated());
    const ann = await open();
    await sql`alter table cards rename to cards_away`.execute(server.db);
    addTask(ann, 'Landing page');
    await ann.saved();
    await rowsFollow(server, board, owner);
    expect(server.faults).not.toEqual([]);

    await sql`alter table cards_away rename to cards`.execute(server.db);
    addTask(ann, 'Newsletter');
    await ann.saved();
    await rowsFollow(server, board, owner);

    const rows = await listCardsOfBoard(server.db, { clientId: client.id, boardId: board.id });
    expect(rows.map(({ title }) => title).sort()).toEqual(['Landing page', 'Newsletter']);
  });

  test('R3 rows a killed server left behind are written at the next start, and only those', async () => {
    const { open, server, board, client, owner } = await setScene(await migrated());
    const { db } = server;
    const ann = await open();
    await sql`alter table cards rename to cards_away`.execute(db);
    addTask(ann, 'Landing page');
    await ann.saved();
    await rowsFollow(server, board, owner);
    await sql`alter table cards_away rename to cards`.execute(db);

    const behind = await listBoardsBehind(db);
    expect(behind.map(({ id }) => id)).toEqual([board.id]);
    const log = { info: () => undefined, fault: () => undefined };
    await (await beginCatchUp({ db, log })).stop();

    const rows = await listCardsOfBoard(db, { clientId: client.id, boardId: board.id });
    expect(rows.map(({ title }) => title)).toEqual(['Landing page']);
    expect(await listBoardsBehind(db)).toEqual([]);
  });

  test('R3 when a killed server left many behind, the start waits for some and the others follow', async () => {
    const { db } = await migrated();
    const owner = await aPerson(db, 'Ola');
    const client = await aClient(db, { key: 'ACME', createdBy: owner.id });
    for (let count = 0; count < 4; count += 1) await aBoard(db, client, `Board ${count}`);
    await db.deleteFrom('projections').execute();
    const all = (await listBoardsBehind(db)).length;
    const said: string[] = [];
    const log = { info: (line: string) => said.push(line), fault: () => undefined };

    const catchUp = await beginCatchUp({ db, log }, 0);

    expect(await listBoardsBehind(db)).toHaveLength(all - 1);
    catchUp.goOn();
    expect(said).toEqual([`${all - 1} boards' rows are written while serving`]);
    await expect.poll(() => listBoardsBehind(db)).toEqual([]);
    await catchUp.stop();
  });

  test('R11 a board that cannot be written does not keep another from being saved', async () => {
    const { open, server, board, client } = await setScene(await migrated());
    const ann = await open();
    await server.rooms.read(board);
    await sql`update boards set epoch = 2 where id = ${board.id}`.execute(server.db);
    const { aBoard } = await import('#test/support/records.ts');
    const other = await aBoard(server.db, client, 'Social');

    addTask(ann, 'lost to an old epoch');
    await server.rooms.change(other, client.createdBy, (doc) => addTask({ doc }, 'kept'));

    expect(shows('kept')(await server.rooms.read(other))).toBe(true);
    await ann.until((state) => state.saved.state === 'stopped');
    expect(ann.closeCodes).toContain(CLOSE.oldEpoch.code);
  });

  test('joining a board without editing it writes nothing', async () => {
    const { open, member, server, board } = await setScene(await migrated());
    const ann = await open();
    addTask(ann, 'Landing page');
    await ann.saved();
    const before = await logOf(server.db, board.id);

    const ben = await open(await member('Ben'));
    const viewer = await open(await member('Vera', 'viewer'));
    ben.link.setHere(undefined);
    await Promise.all([ben.saved(), viewer.saved()]);
    ann.goOffline();
    await ann.until(({ saved }) => saved.state === 'offline');
    ann.goOnline();
    await ann.saved();

    expect(await logOf(server.db, board.id)).toEqual(before);
  });
});

/** No page more than the database has now, and none of those is free. */
async function fillDisk(db: BoardServer['db']): Promise<void> {
  await sql`vacuum`.execute(db);
  await sql`pragma max_page_count = 1`.execute(db);
}

/** Server code is answered when the rows are written, its own and those before. */
function rowsFollow(
  { rooms }: BoardServer,
  board: BoardRow,
  { id }: { id: PersonId },
): Promise<void> {
  return rooms.change(board, id, () => undefined);
}

function logOf(db: Parameters<typeof loadDoc>[0], boardId: string) {
  return sql<{ seq: number }>`select seq from board_log where board_id = ${boardId} order by seq`
    .execute(db)
    .then(({ rows }) => rows);
}
