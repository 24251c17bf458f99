import * as Y from 'yjs';
import { expect, test } from 'vitest';
import {
  archiveBoard,
  findBoard,
  findBoardForSocket,
  listArchivedBoards,
  listBoards,
  renameBoard,
  restoreBoard,
} from '#db/boards.ts';
import { listFoldedColumns, setFoldedColumns } from '#db/board-folds.ts';
import { appendUpdates, loadBoard, writeSnapshot } from '#db/board-log.ts';
import { readBoard } from '#model/board/view.ts';
import type { PersonId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

onEachDatabase((databases) => {
  const aClientWithBoards = async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const board = await aBoard(db, client, 'First');
    const entry = (text: string) => ({
      boardId: board.id,
      epoch: board.epoch,
      bytes: bytesOf(text),
      authorId: ann.id,
      at: AT,
    });
    return { db, ann, client, board, entry };
  };

  test('R6 a new board’s first content is in its log, written by the server', async () => {
    const { db, board } = await aClientWithBoards();
    const { updates } = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
    expect(updates.map((update) => update.seq)).toEqual([1]);
    const content = readBoard(await loadDoc(db, board));
    expect(content.kind).toBe('tasks');
    expect(content.columns.map((column) => column.title)).toEqual(['To do', 'Doing', 'Done']);
  });

  test('R40 which columns are folded is remembered of each person, as they left them last', async () => {
    const { db, ann, client, board } = await aClientWithBoards();
    const ben = await aMember(db, { clientId: client.id, name: 'ben', role: 'viewer' });
    const of = ({ id: personId }: { readonly id: PersonId }) => ({
      clientId: client.id,
      boardId: board.id,
      personId,
    });
    const [todo, doing] = readBoard(await loadDoc(db, board)).columns.map(({ id }) => id);
    if (!todo || !doing) throw new Error('no columns');
    await setFoldedColumns(db, { ...of(ann), columnIds: [todo] });
    await setFoldedColumns(db, { ...of(ann), columnIds: [todo, doing] });
    await setFoldedColumns(db, { ...of(ben), columnIds: [doing] });
    expect(await listFoldedColumns(db, of(ann))).toEqual([todo, doing]);
    await setFoldedColumns(db, { ...of(ann), columnIds: [] });
    expect(await listFoldedColumns(db, of(ann))).toEqual([]);
    expect(await listFoldedColumns(db, of(ben))).toEqual([doing]);
  });

  test('boards are listed in the order they were made, renamed, put away and brought back', async () => {
    const { db, client, board } = await aClientWithBoards();
    const second = await aBoard(db, client, 'Second');
    const third = await aBoard(db, client, 'Third');
    const titles = async () => (await listBoards(db, client.id)).map((row) => row.title);
    expect(await titles()).toEqual(['First', 'Second', 'Third']);
    const which = { clientId: client.id, id: second.id };
    await renameBoard(db, { ...which, title: 'Zweites' });
    expect(await titles()).toEqual(['First', 'Zweites', 'Third']);
    await archiveBoard(db, { ...which, at: AT });
    expect(await titles()).toEqual(['First', 'Third']);
    expect((await listArchivedBoards(db, client.id)).map((row) => row.id)).toEqual([second.id]);
    await restoreBoard(db, which);
    expect(await titles()).toEqual(['First', 'Zweites', 'Third']);
    expect(board.rank < third.rank).toBe(true);
  });

  test('a board is found in its own client only', async () => {
    const { db, ann, client, board } = await aClientWithBoards();
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    expect((await findBoard(db, { clientId: client.id, id: board.id }))?.id).toBe(board.id);
    expect(await findBoard(db, { clientId: other.id, id: board.id })).toBeUndefined();
    expect((await findBoardForSocket(db, board.id))?.clientId).toBe(client.id);
  });

  test('a group of updates is numbered in order, board by board, and read back byte for byte', async () => {
    const { db, client, board, entry } = await aClientWithBoards();
    const other = await aBoard(db, client, 'Other');
    const toOther = { ...entry('x'), boardId: other.id };
    expect(await appendUpdates(db, [entry('a'), toOther, entry('b')])).toEqual([2, 2, 3]);
    expect(await appendUpdates(db, [entry('c')])).toEqual([4]);
    expect(await appendUpdates(db, [])).toEqual([]);
    const { updates } = await loadBoard(db, { boardId: board.id, epoch: 1 });
    expect(
      updates.slice(1).map(({ seq, bytes }) => [seq, new TextDecoder().decode(bytes)]),
    ).toEqual([
      [2, 'a'],
      [3, 'b'],
      [4, 'c'],
    ]);
    expect(updates[1]?.bytes).toBeInstanceOf(Uint8Array);
  });

  test('a thousand updates go in one group', async () => {
    const { db, board, entry } = await aClientWithBoards();
    const group = Array.from({ length: 1_200 }, (_, index) => entry(`update ${index}`));
    const seqs = await appendUpdates(db, group);
    expect([seqs[0], seqs.at(-1)]).toEqual([2, 1_201]);
    expect((await loadBoard(db, { boardId: board.id, epoch: 1 })).updates).toHaveLength(1_201);
  });

  test('R7 an update of another epoch, or of a board that is gone, refuses the whole group', async () => {
    const { db, board, entry } = await aClientWithBoards();
    await expect(appendUpdates(db, [entry('a'), { ...entry('b'), epoch: 7 }])).rejects.toThrow(
      'is gone or past epoch',
    );
    const nowhere = { ...entry('c'), boardId: 'nowhere' as typeof board.id };
    await expect(appendUpdates(db, [entry('a'), nowhere])).rejects.toThrow('is gone');
    expect((await loadBoard(db, { boardId: board.id, epoch: 1 })).updates).toHaveLength(1);
    expect(await appendUpdates(db, [entry('d')])).toEqual([2]);
  });

  test('R2 the log and the caller’s other rows are written together or not at all', async () => {
    const { db, board, entry } = await aClientWithBoards();
    const attempt = db.transaction().execute(async (tx) => {
      await appendUpdates(tx, [entry('a')]);
      throw new Error('the projection failed');
    });
    await expect(attempt).rejects.toThrow('the projection failed');
    expect((await loadBoard(db, { boardId: board.id, epoch: 1 })).updates).toHaveLength(1);
  });

  test('a snapshot replaces the entries up to it, and numbering goes on', async () => {
    const { db, board, entry } = await aClientWithBoards();
    await appendUpdates(db, [entry('a'), entry('b')]);
    const doc = new Y.Doc();
    doc.getMap('meta').set('kind', 'tasks');
    const kept = { boardId: board.id, epoch: 1, at: AT };
    const bytes = Y.encodeStateAsUpdate(doc);
    await writeSnapshot(db, { ...kept, seq: 2, bytes });
    const stored = await loadBoard(db, { boardId: board.id, epoch: 1 });
    expect(stored.snapshot?.seq).toBe(2);
    expect([...(stored.snapshot?.bytes ?? [])]).toEqual([...bytes]);
    expect(stored.updates.map((update) => update.seq)).toEqual([3]);

    // An older one that comes late changes nothing.
    await writeSnapshot(db, { ...kept, seq: 1, bytes: bytesOf('old') });
    expect((await loadBoard(db, { boardId: board.id, epoch: 1 })).snapshot?.seq).toBe(2);
    await writeSnapshot(db, { ...kept, seq: 3, bytes });
    expect((await loadBoard(db, { boardId: board.id, epoch: 1 })).updates).toEqual([]);
    expect(await appendUpdates(db, [entry('c')])).toEqual([4]);
  });
});
