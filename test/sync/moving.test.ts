import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import { insertComment, listComments } from '#db/comments.ts';
import { MOVED_TABLES } from '#db/moved-cards.ts';
import { renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { openPage } from '#test/support/board-page.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onEachDatabase, type TestDatabases } from '#test/support/databases.ts';
import { aBoard } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

onEachDatabase(({ migrated }) => {
  test('R37 a moved card leaves one board and is on the other, on every page, on the disk and in the rows', async () => {
    const { server, board, other, owner, open, openOther, rowsOf } = await twoBoards(migrated);
    const [here, there] = [await open(), await openOther()];
    const id = addTask(here, 'Landing page');
    await here.saved();
    const on = { clientId: board.clientId, cardId: id };
    await insertComment(server.db, {
      ...on,
      boardId: board.id,
      parentId: null,
      text: 'Who writes it?',
      isInternal: 0,
      by: owner.id,
      at: '2026-05-15T10:00:00.000Z',
    });

    const boards = { from: board, to: other };
    expect(await server.rooms.moveCards(boards, { actor: owner.id, cardIds: [id] })).toBe('moved');

    await there.sees(shows('Landing page'));
    await here.sees((each) => !shows('Landing page')(each));
    expect(await titlesOnDisk(server, [board, other])).toEqual([[], ['Landing page']]);
    const said = await listComments(server.db, { ...on, boardId: other.id, internal: true });
    expect(said.map(({ text }) => text)).toEqual(['Who writes it?']);
    renameCard(there.doc, { cardId: id, title: 'Landing page, second try' });
    await there.saved();
    await expect.poll(rowsOf).toEqual([[other.id, 'Landing page, second try']]);
    expect(server.faults).toEqual([]);
  });

  test('R37 of two people who move a card to two boards at once one moves it, and the other is told', async () => {
    const { server, board, other, owner, client, open } = await twoBoards(migrated);
    const third = await aBoard(server.db, client, 'Third');
    const here = await open();
    const id = addTask(here, 'Landing page');
    await here.saved();

    const outcomes = await Promise.all(
      [other, third].map((to) =>
        server.rooms.moveCards({ from: board, to }, { actor: owner.id, cardIds: [id] }),
      ),
    );

    expect(outcomes).toEqual(['moved', 'gone']);
    const onDisk = await titlesOnDisk(server, [board, other, third]);
    expect(onDisk).toEqual([[], ['Landing page'], []]);
  });

  test('R37 R2 a move that cannot be kept leaves everything where it was, and people write on', async () => {
    const { server, board, other, owner, open, openOther } = await twoBoards(migrated);
    const [here, there] = [await open(), await openOther()];
    const id = addTask(here, 'Landing page');
    await here.saved();
    await sql`alter table comments rename to comments_away`.execute(server.db);

    const moving = server.rooms.moveCards(
      { from: board, to: other },
      { actor: owner.id, cardIds: [id] },
    );
    await expect(moving).rejects.toThrow();
    await sql`alter table comments_away rename to comments`.execute(server.db);

    addTask(here, 'Next');
    addTask(there, 'There');
    await Promise.all([here.saved(), there.saved()]);
    expect(await titlesOnDisk(server, [board, other])).toEqual([
      ['Landing page', 'Next'],
      ['There'],
    ]);
    expect(shows('Landing page')(here.board())).toBe(true);
    expect(shows('Landing page')(there.board())).toBe(false);
  });

  test('R37 boards that exchange cards while people write on both lose and double none', async () => {
    const { server, board, other, owner, open, openOther } = await twoBoards(migrated);
    const [here, there] = [await open(), await openOther()];
    const ids = [here, there].map((page) => [1, 2, 3].map((each) => addTask(page, `${each}`)));
    await Promise.all([here.saved(), there.saved()]);
    const [ours = [], theirs = []] = ids;

    const moves = [0, 1, 2].flatMap((at) =>
      [
        { boards: { from: board, to: other }, cardIds: [ours[at] as CardId] },
        { boards: { from: other, to: board }, cardIds: [theirs[at] as CardId] },
      ].map(({ boards, cardIds }) => server.rooms.moveCards(boards, { actor: owner.id, cardIds })),
    );
    for (const page of [here, there]) for (const title of ['x', 'y']) addTask(page, title);
    expect(await Promise.all(moves)).toEqual(moves.map(() => 'moved'));
    await Promise.all([here.saved(), there.saved()]);

    const [left, right] = await idsOnDisk(server, [board, other]);
    expect(left).toEqual(expect.arrayContaining(theirs));
    expect(right).toEqual(expect.arrayContaining(ours));
    expect([left?.length, right?.length]).toEqual([5, 5]);
    const boardsOf = async () => {
      const rows = await server.db.selectFrom('cards').select(['id', 'boardId']).execute();
      return [board, other].map(({ id }) =>
        rows.flatMap((row) => (row.boardId === id ? [row.id] : [])).toSorted(),
      );
    };
    await expect.poll(boardsOf).toEqual([left?.toSorted(), right?.toSorted()]);
  });

  test('R37 every table that names a card and its board follows the card', async () => {
    const { db } = await migrated();
    const tables = await db.introspection.getTables();
    const naming = tables.filter(({ columns }) => {
      const names = columns.map(({ name }) => name);
      return names.includes('board_id') && names.includes('card_id');
    });
    const camelCase = naming.map(({ name }) =>
      name.replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase()),
    );
    // A card's own row calls it `id`.
    expect(['cards', ...camelCase].toSorted()).toEqual(MOVED_TABLES.toSorted());
  });
});

async function twoBoards(migrated: TestDatabases['migrated']) {
  const scene = await setScene(await migrated());
  const other = await aBoard(scene.server.db, scene.client, 'Other');
  return {
    ...scene,
    other,
    openOther: async () =>
      openPage({
        url: scene.server.url,
        board: other,
        person: scene.owner,
        cookie: await cookieOf(scene.server.db, scene.owner.id),
      }),
    rowsOf: async () => {
      const rows = await scene.server.db.selectFrom('cards').selectAll().execute();
      return rows.map(({ boardId, title }) => [boardId, title]);
    },
  };
}

async function idsOnDisk({ db }: Scene['server'], boards: readonly BoardRow[]) {
  const docs = await Promise.all(boards.map((board) => loadDoc(db, board)));
  return docs.map((doc) => Object.values(readBoard(doc).cards).map(({ id }) => id));
}

async function titlesOnDisk({ db }: Scene['server'], boards: readonly BoardRow[]) {
  const docs = await Promise.all(boards.map((board) => loadDoc(db, board)));
  return docs.map((doc) =>
    Object.values(readBoard(doc).cards)
      .map(({ title }) => title)
      .toSorted(),
  );
}
