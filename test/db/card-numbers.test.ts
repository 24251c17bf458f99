import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import { findCardByNumber } from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import { cardNumbers } from '#db/migrations/0014-card-numbers.ts';
import { newId } from '#db/new-id.ts';
import { projectBoards } from '#db/projection.ts';
import { rebuildProjections } from '#db/rebuild-projections.ts';
import { readBoard } from '#model/board/view.ts';
import { archiveCard } from '#model/board/ops/cards.ts';
import { cardsOf } from '#model/board/doc.ts';
import type { CardId } from '#model/ids.ts';
import { addTask } from '#test/support/board-scene.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { changeBoard, loadDoc } from '#test/support/stored-boards.ts';

onEachDatabase((databases) => {
  const start = async () => {
    const { db, dialect } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    return { db, dialect, ann, client, board: await aBoard(db, client) };
  };
  const put = async (db: Database, board: BoardRow, ...titles: string[]): Promise<CardId[]> => {
    const ids = titles.map(() => newId<CardId>());
    await changeBoard(db, board, (doc) => {
      for (const [at, title] of titles.entries()) addTask({ doc }, title, ids[at]);
    });
    return ids;
  };
  const numbersOf = async (
    db: Database,
    ids: readonly CardId[],
  ): Promise<(number | undefined)[]> => {
    const rows = await db.selectFrom('cards').select(['id', 'number']).execute();
    return ids.map((id) => rows.find((row) => row.id === id)?.number);
  };

  test('R35 cards are numbered over all boards of their client, from 1, in the order of the board', async () => {
    const { db, ann, client, board } = await start();
    const first = await put(db, board, 'One', 'Two');
    const second = await put(db, await aBoard(db, client, 'Second'), 'Three');
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const foreign = await put(db, await aBoard(db, other), 'Theirs');
    expect(await numbersOf(db, [...first, ...second, ...foreign])).toEqual([1, 2, 3, 1]);
    const found = await findCardByNumber(db, { clientId: client.id, number: 3 });
    expect(found?.title).toBe('Three');
    expect(await findCardByNumber(db, { clientId: other.id, number: 3 })).toBeUndefined();
  });

  test('R35 a number stays with its card: archived, gone and back, on another board, rows made anew', async () => {
    const { db, client, board } = await start();
    const [kept, gone] = await put(db, board, 'Kept', 'Gone');
    if (!kept || !gone) throw new Error('no cards');
    const second = await aBoard(db, client, 'Second');
    await changeBoard(db, board, (doc) => archiveCard(doc, { cardId: kept, at: AT }));
    await changeBoard(db, board, (doc) => cardsOf(doc).delete(gone));
    expect(await numbersOf(db, [kept, gone])).toEqual([1, undefined]);
    const [next] = await put(db, board, 'Next');
    expect(await numbersOf(db, [next as CardId])).toEqual([3]);

    await changeBoard(db, second, (doc) => addTask({ doc }, 'Gone', gone));
    await changeBoard(db, second, (doc) => addTask({ doc }, 'Kept', kept));
    expect(await numbersOf(db, [kept, gone])).toEqual([1, 2]);
    await db.deleteFrom('cards').execute();
    await rebuildProjections(db);
    expect(await numbersOf(db, [kept, gone, next as CardId])).toEqual([1, 2, 3]);
  });

  test('R35 the writer of rows says which cards came to a board, and says nothing of an edit', async () => {
    const { db, client, board } = await start();
    const second = await aBoard(db, client, 'Second');
    const rowsOf = async (of: BoardRow) => {
      const content = readBoard(await loadDoc(db, of));
      return { board: of, content, bodies: new Map(), throughSeq: 9 };
    };
    const [id] = await put(db, board, 'One');
    expect(await projectBoards(db, [await rowsOf(board)])).toEqual([]);
    await changeBoard(db, board, (doc) => cardsOf(doc).delete(id as CardId));
    const doc = await loadDoc(db, second);
    addTask({ doc }, 'One', id);
    const moved = { ...(await rowsOf(second)), content: readBoard(doc) };
    expect(await projectBoards(db, [moved])).toEqual([
      { boardId: second.id, clientId: client.id, cardId: id, number: 1 },
    ]);
  });

  test('R35 cards from before there were keys are numbered as they were made', async () => {
    const { db, dialect, board } = await start();
    const ids = await put(db, board, 'One', 'Two', 'Three');
    await db
      .updateTable('cards')
      .set({ createdAt: AT.replace('2026', '2025') })
      .where('title', '=', 'Three')
      .execute();
    // The schema as it was, and its migration once more.
    await sql`drop table card_numbers`.execute(db);
    await sql`alter table cards drop column number`.execute(db);
    await cardNumbers(dialect).up(db);
    expect(await numbersOf(db, ids)).toEqual([2, 3, 1]);
  });
});
