import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendUpdates, findSnapshot, loadBoard } from '#db/board-log.ts';
import { listVersions } from '#db/board-versions.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { archiveCard, moveCard, renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { LIMITS, type Limits } from '#model/limits.ts';
import { createHistory } from '#server/history/history.ts';
import { createReader } from '#server/history/reader.ts';
import { addTask, clearScenes, setScene, shows } from '#test/support/board-scene.ts';
import { onEachDatabase, onSqlite } from '#test/support/databases.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A board nobody has open, a clock to turn, and the server's upkeep of it. */
async function aQuietBoard(db: Database, limits: Partial<Limits> = {}) {
  const ann = await aPerson(db, 'ann');
  const ben = await aPerson(db, 'ben');
  const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
  const board = await aBoard(db, client);
  const clock = { ms: Date.parse(board.createdAt) };
  const faults: string[] = [];
  const history = createHistory({
    db,
    log: { info: () => undefined, fault: (says, error) => faults.push(`${says} ${String(error)}`) },
    now: () => new Date(clock.ms),
    limits: { ...LIMITS, ...limits },
  });
  /** One person's edits, each its own log entry, at the clock's time. */
  const edit = async (author: typeof ann, ...edits: ((doc: BoardDoc) => unknown)[]) => {
    const doc = await loadDoc(db, board);
    const updates: Uint8Array[] = [];
    doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
    for (const each of edits) each(doc);
    const at = new Date(clock.ms).toISOString();
    const { id: boardId, epoch } = board;
    await appendUpdates(
      db,
      updates.map((bytes) => ({ boardId, epoch, bytes, authorId: author.id, at })),
    );
  };
  const add = async (author: typeof ann, title: string) => {
    const id = (title + '0'.repeat(22)).slice(0, 22) as CardId;
    await edit(author, (doc) => addTask({ doc }, title, id));
    return id;
  };
  return { db, ann, ben, client, board, clock, faults, history, edit, add };
}

const entriesOf = async (db: Database, board: BoardRow) =>
  (await loadBoard(db, { boardId: board.id, epoch: board.epoch })).updates.length;
const versionsOf = (db: Database, board: BoardRow) =>
  listVersions(db, { clientId: board.clientId, boardId: board.id });

onEachDatabase(({ migrated }) => {
  test('R14 a closed board’s long log becomes a snapshot that says the same, and who wrote it is kept', async () => {
    const quiet = await aQuietBoard((await migrated()).db, { compactAfterEntries: 20 });
    const { db, board, ann, ben, history, add, edit } = quiet;
    const cardId = await add(ann, 'Deck 0');
    for (let count = 1; count <= 20; count += 1) {
      await edit(ben, (doc) => renameCard(doc, { cardId, title: `Deck ${count}` }));
    }
    const before = readBoard(await loadDoc(db, board));

    await history.sweep();

    expect(await entriesOf(db, board)).toBe(0);
    expect(readBoard(await loadDoc(db, board))).toEqual(before);
    const [version, ...older] = await versionsOf(db, board);
    expect(older).toEqual([]);
    expect(version?.changes).toMatchObject([
      { type: 'board-made', by: ann.id },
      { type: 'card-added', by: ann.id, title: 'Deck 0', to: 'To do' },
      { type: 'card-renamed', by: ben.id, from: 'Deck 0', title: 'Deck 20' },
    ]);
    // Numbering goes on, and what is written next stands in the log.
    await add(ann, 'Next');
    expect(await entriesOf(db, board)).toBe(1);
    expect(quiet.faults).toEqual([]);
    await history.stop();
  });

  test('R15 a version is kept of every hour in which something changed, and of no other', async () => {
    const quiet = await aQuietBoard((await migrated()).db);
    const { db, board, ann, ben, clock, history, add, edit } = quiet;
    const first = await add(ann, 'First');
    clock.ms += HOUR_MS;
    await edit(ben, (doc) => archiveCard(doc, { cardId: first, at: 'now' }));
    clock.ms += 3 * HOUR_MS;
    await add(ann, 'Second');

    await history.sweep();
    const whats = async () =>
      (await versionsOf(db, board)).map(({ changes }) => changes.map(({ type }) => type));
    expect(await whats()).toEqual([['card-archived'], ['board-made', 'card-added']]);
    expect((await history.since(board)).changes).toMatchObject([
      { type: 'card-added', by: ann.id, title: 'Second' },
    ]);
    await history.sweep();
    expect(await whats()).toHaveLength(2);

    clock.ms += HOUR_MS;
    await history.sweep();
    expect(await whats()).toEqual([
      ['card-added'],
      ['card-archived'],
      ['board-made', 'card-added'],
    ]);
    await add(ann, 'Third');
    await history.compact(board);
    await add(ben, 'Fourth');
    expect((await history.since(board)).changes).toMatchObject([{ by: ben.id, title: 'Fourth' }]);
    const [, , second] = await versionsOf(db, board);
    const content = second && (await history.read(board, second));
    expect(content && Object.values(content.board.cards)).toEqual([]);
    expect(content?.board.archivedCards.map(({ title }) => title)).toEqual(['First']);
    await history.stop();
  });

  test('R15 versions go with their board, and are another client’s never', async () => {
    const { db, board, ann, clock, history, add } = await aQuietBoard((await migrated()).db);
    await add(ann, 'First');
    clock.ms += HOUR_MS;
    await history.sweep();
    const [version] = await versionsOf(db, board);
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const elsewhere = { ...board, clientId: other.id };
    expect(await versionsOf(db, elsewhere)).toEqual([]);
    expect(version && (await history.read(elsewhere, version))).toBeUndefined();
    await db.deleteFrom('boards').where('id', '=', board.id).execute();
    expect(await versionsOf(db, board)).toEqual([]);
    await history.stop();
  });
});

onSqlite(({ migrated }) => {
  test('R14 after a thousand moves a board has grown by at most thirty bytes a move', async () => {
    const quiet = await aQuietBoard((await migrated()).db);
    const { db, board, ann, history, edit } = quiet;
    const ids = Array.from({ length: 40 }, (_, at) => `card${at}`.padStart(22, '0') as CardId);
    await edit(ann, ...ids.map((id) => (doc: BoardDoc) => addTask({ doc }, id.slice(-6), id)));
    await history.compact(board);
    const sizeOf = async () =>
      (await findSnapshot(db, { boardId: board.id, epoch: 1 }))?.bytes.byteLength ?? 0;
    const before = await sizeOf();
    const columns = readBoard(await loadDoc(db, board)).columns.map(({ id }) => id);
    const moves = Array.from({ length: 1_000 }, (_, at) => (doc: BoardDoc) => {
      const [cardId, toColumnId] = [ids[(at * 7) % 40], columns[(at + (at % 5)) % 3]];
      const after = at % 2 === 0 ? null : 'end';
      if (cardId && toColumnId) moveCard(doc, { cardId, toColumnId, after });
    });
    await edit(ann, ...moves);

    await history.sweep();

    expect(await entriesOf(db, board)).toBe(0);
    expect(((await sizeOf()) - before) / 1_000).toBeLessThanOrEqual(30);
    expect(quiet.faults).toEqual([]);
    await history.stop();
  });

  test('R14 who joins and goes without editing leaves nothing behind', async () => {
    const { db } = await migrated();
    const { open, board } = await setScene({ db });
    const read = async () => ({
      ...(await loadBoard(db, { boardId: board.id, epoch: 1 })),
      lastSeq: await db.selectFrom('boards').select('lastSeq').executeTakeFirst(),
    });
    const before = await read();
    for (let count = 0; count < 5; count += 1) {
      const page = await open();
      await page.saved();
      page.link.setHere(undefined);
      page.leave();
    }
    const last = await open();
    await last.sees(() => true);
    expect(await read()).toEqual(before);
  });

  test('R14 an edit that arrives while a log is shortened is in the log behind it', async () => {
    const { db } = await migrated();
    const scene = await setScene({ db });
    const { open, server, board } = scene;
    const history = createHistory({
      db,
      log: { info: () => undefined, fault: () => undefined },
      now: () => new Date(),
      limits: { ...LIMITS, compactAfterEntries: 5 },
    });
    const page = await open();
    for (let count = 0; count < 30; count += 1) {
      addTask(page, `card ${count}`);
      if (count % 3 === 0) await Promise.all([history.sweep(), page.saved()]);
    }
    await page.saved();
    await history.compact(board);
    const stored = readBoard(await loadDoc(db, board));
    expect(Object.keys(stored.cards)).toHaveLength(30);
    await page.sees(shows('card 29'));
    expect(await server.rooms.read(board)).toEqual(stored);
    await history.stop();
  });

  test('R14 a log that does not rebuild its board is left as it is, and said', async () => {
    const quiet = await aQuietBoard((await migrated()).db, { compactAfterEntries: 2 });
    const { db, board, ann, history, add } = quiet;
    await add(ann, 'First');
    const doc = new Y.Doc();
    doc.getMap('cards').set('a', 1);
    const first = Y.encodeStateVector(doc);
    doc.getMap('cards').set('a', 2);
    const bytes = Y.encodeStateAsUpdate(doc, first);
    const hole = { boardId: board.id, epoch: 1, bytes, authorId: ann.id, at: board.createdAt };
    await appendUpdates(db, [hole]);

    await history.sweep();

    expect(await entriesOf(db, board)).toBe(3);
    expect(await findSnapshot(db, { boardId: board.id, epoch: 1 })).toBeUndefined();
    expect(quiet.faults.join()).toContain('The log has a gap');
    await history.stop();
  });

  test('R14 a log of a day ago becomes a snapshot however short', async () => {
    const quiet = await aQuietBoard((await migrated()).db);
    const { db, board, ann, clock, history, add } = quiet;
    await add(ann, 'First');
    clock.ms += 2 * DAY_MS;
    await history.sweep();
    expect(quiet.faults).toEqual([]);
    expect(await entriesOf(db, board)).toBe(0);
    const [version] = await versionsOf(db, board);
    const content = version && (await history.read(board, version));
    expect(content && shows('First')(content.board)).toBe(true);
    await history.stop();
  });

  test('R14 a large board is read in a thread of its own, and what it cannot read is said', async () => {
    const { db } = await migrated();
    const { board } = await setScene({ db });
    const bytes = Y.encodeStateAsUpdate(await loadDoc(db, board));
    const workerUrl = new URL('../../build/replay-worker.js', import.meta.url);
    const reader = createReader({ hereBytes: 0, workerUrl });
    const { board: read } = await reader.do({ type: 'read', bytes });
    expect(read).toEqual(readBoard(await loadDoc(db, board)));
    await expect(reader.do({ type: 'read', bytes: bytes.slice(0, 20) })).rejects.toThrow();
    const asked = reader.do({ type: 'read', bytes });
    await Promise.all([expect(asked).rejects.toThrow('stopping'), reader.stop()]);
  });

  test('R15 of days past the last version stays and tells what the others told; the oldest go', async () => {
    const quiet = await aQuietBoard((await migrated()).db, { versionsPerBoard: 3 });
    const { db, board, ann, clock, history, add } = quiet;
    clock.ms = Date.parse('2026-05-15T10:00:00Z');
    for (const title of ['a', 'b', 'c', 'd']) {
      await add(ann, title);
      clock.ms += HOUR_MS;
    }
    await history.sweep();
    expect(await versionsOf(db, board)).toHaveLength(3);
    clock.ms += 3 * DAY_MS;
    await add(ann, 'e');
    clock.ms += HOUR_MS;
    await history.sweep();
    const versions = await versionsOf(db, board);
    const titles = versions.map(({ changes }) =>
      changes.map((change) => ('title' in change ? change.title : '')),
    );
    expect(titles).toEqual([['e'], ['b', 'c', 'd']]);
    await history.stop();
  });
});
