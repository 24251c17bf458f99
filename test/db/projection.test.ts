import { expect, test } from 'vitest';
import { archiveBoard, type BoardRow } from '#db/boards.ts';
import {
  findThread,
  listCardsByIds,
  listCardsOfBoard,
  listCardsOfKpi,
  listCardsServing,
  listKeyResults,
  listKpisOfCards,
  listThreads,
} from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import { listMyCards } from '#db/my-cards.ts';
import { grantBoards } from '#db/members.ts';
import { newId } from '#db/new-id.ts';
import { projectBoard } from '#db/projection.ts';
import { readBodies } from '#db/read-bodies.ts';
import { rebuildProjections } from '#db/rebuild-projections.ts';
import type { CardKind } from '#model/board/board.ts';
import { writeBody } from '#model/board/ops/body.ts';
import {
  assignOwner,
  linkKpi,
  setDue,
  setHelper,
  setServes,
} from '#model/board/ops/card-fields.ts';
import { addCard, archiveCard, moveCard, renameCard } from '#model/board/ops/cards.ts';
import { addChecklistItem, tickChecklistItem } from '#model/board/ops/checklist.ts';
import { archiveColumn, renameColumn } from '#model/board/ops/columns.ts';
import { addKeyResult, removeKeyResult } from '#model/board/ops/key-results.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId, ChecklistItemId, ColumnId, KeyResultId, PersonId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aKpi, aMember, aPerson } from '#test/support/records.ts';
import { changeBoard, loadDoc } from '#test/support/stored-boards.ts';

function columnAt(doc: BoardDoc, index: number): ColumnId {
  const column = readBoard(doc).columns[index];
  if (!column) throw new Error(`no column ${index}`);
  return column.id;
}

function add(
  doc: BoardDoc,
  {
    title,
    by,
    kind = 'task',
    servesId,
  }: { title: string; by: PersonId; kind?: CardKind; servesId?: CardId },
): CardId {
  const id = newId<CardId>();
  addCard(doc, {
    id,
    kind,
    title,
    columnId: columnAt(doc, 0),
    after: 'end',
    createdAt: AT,
    createdBy: by,
    servesId,
  });
  return id;
}

onEachDatabase((databases) => {
  const start = async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const board = await aBoard(db, client);
    return { db, ann, client, clientId: client.id, board };
  };
  const one = async (db: Database, board: BoardRow, id: CardId) =>
    (await listCardsByIds(db, { clientId: board.clientId, ids: [id] }))[0];

  test('R3 a card’s row says what the document says', async () => {
    const { db, ann, client, clientId, board } = await start();
    const bob = await aMember(db, { clientId, name: 'bob', role: 'member' });
    const kpi = await aKpi(db, client);
    const priority = newId<CardId>();
    let cardId = newId<CardId>();
    await changeBoard(db, board, (doc) => {
      cardId = add(doc, { title: 'Write the page', by: ann.id });
      moveCard(doc, { cardId, toColumnId: columnAt(doc, 1), after: 'end' });
      assignOwner(doc, { cardId, ownerId: ann.id });
      setHelper(doc, { cardId, personId: bob.id, helps: true });
      setDue(doc, { cardId, day: '2026-06-01' });
      setServes(doc, { cardId, servesId: priority });
      linkKpi(doc, { cardId, kpiId: kpi.id });
      writeBody(doc, { cardId, paragraphs: ['Why we do it.'] });
      const ids = [newId<ChecklistItemId>(), newId<ChecklistItemId>()] as const;
      for (const id of ids) addChecklistItem(doc, { cardId, id, text: 'step' });
      tickChecklistItem(doc, { cardId, itemId: ids[0], done: true });
    });
    expect(await one(db, board, cardId)).toMatchObject({
      clientId,
      boardId: board.id,
      kind: 'task',
      title: 'Write the page',
      columnTitle: 'Doing',
      columnCategory: 'doing',
      ownerId: ann.id,
      dueOn: '2026-06-01',
      servesId: priority,
      checklistDone: 1,
      checklistTotal: 2,
      archivedAt: null,
    });
    const full = await db.selectFrom('cards').select('bodyText').executeTakeFirst();
    expect(full?.bodyText).toBe('Why we do it.');
    expect(await listKpisOfCards(db, { clientId, cardIds: [cardId] })).toEqual([
      { cardId, kpiId: kpi.id },
    ]);
    expect((await listCardsOfKpi(db, { clientId, kpiId: kpi.id })).map((card) => card.id)).toEqual([
      cardId,
    ]);
  });

  test('R3 later changes follow, and what is archived stays as archived', async () => {
    const { db, ann, client, clientId, board } = await start();
    const kpi = await aKpi(db, client);
    let cardId = newId<CardId>();
    const keyResults = [newId<KeyResultId>(), newId<KeyResultId>()] as const;
    await changeBoard(db, board, (doc) => {
      cardId = add(doc, { title: 'Old', by: ann.id, kind: 'priority' });
      for (const id of keyResults) {
        addKeyResult(doc, { cardId, id, kpiId: kpi.id, baseline: 1.5, target: 3 });
      }
    });
    const list = () => listKeyResults(db, { clientId, cardIds: [cardId] });
    expect((await list()).map((row) => [row.id, row.baseline, row.weight])).toEqual(
      keyResults.map((id) => [id, 1.5, 1]),
    );
    await changeBoard(db, board, (doc) => {
      renameCard(doc, { cardId, title: 'New' });
      removeKeyResult(doc, { cardId, keyResultId: keyResults[0] });
    });
    expect((await list()).map((row) => row.id)).toEqual([keyResults[1]]);
    expect(await listCardsOfKpi(db, { clientId, kpiId: kpi.id })).toHaveLength(1);

    await changeBoard(db, board, (doc) => archiveCard(doc, { cardId, at: AT }));
    expect(await one(db, board, cardId)).toMatchObject({ title: 'New', archivedAt: AT });
    expect(await listCardsOfBoard(db, { clientId, boardId: board.id })).toEqual([]);
    expect(await listCardsOfKpi(db, { clientId, kpiId: kpi.id })).toEqual([]);
  });

  test('R3 rows made anew from the documents are the rows there were', async () => {
    const { db, ann, client, board } = await start();
    const kpi = await aKpi(db, client);
    await changeBoard(db, board, (doc) => {
      const cardId = add(doc, { title: 'One', by: ann.id, kind: 'priority' });
      const id = newId<KeyResultId>();
      addKeyResult(doc, { cardId, id, kpiId: kpi.id, baseline: 0, target: 9 });
      setHelper(doc, { cardId, personId: ann.id, helps: true });
      writeBody(doc, { cardId, paragraphs: ['First.', 'Second.'] });
      archiveCard(doc, { cardId: add(doc, { title: 'Two', by: ann.id }), at: AT });
    });
    await changeBoard(db, board, (doc) => {
      renameColumn(doc, { columnId: columnAt(doc, 0), title: 'Next up' });
      archiveColumn(doc, { columnId: columnAt(doc, 1), at: AT });
    });
    const read = async () => ({
      cards: await db.selectFrom('cards').selectAll().orderBy('id').execute(),
      helpers: await db.selectFrom('cardHelpers').selectAll().execute(),
      keyResults: await db.selectFrom('cardKeyResults').selectAll().execute(),
      projections: await db.selectFrom('projections').selectAll().orderBy('boardId').execute(),
    });
    const before = await read();
    expect(before.cards.map((card) => card.columnTitle)).toEqual(['Next up', 'Next up']);
    await db.deleteFrom('cards').execute();
    await db.deleteFrom('projections').execute();
    expect(await rebuildProjections(db)).toBe(2);
    expect(await read()).toEqual(before);
  });

  test('R3 only changed cards are written', async () => {
    const { db, ann, board } = await start();
    const ids: CardId[] = [];
    await changeBoard(db, board, (doc) => {
      for (const title of ['One', 'Two', 'Three']) ids.push(add(doc, { title, by: ann.id }));
    });
    // Marks that only a write would remove.
    await db.updateTable('cards').set({ bodyText: 'marked' }).execute();
    const doc = await loadDoc(db, board);
    const [first, second] = ids;
    if (!first || !second) throw new Error('no cards');
    renameCard(doc, { cardId: first, title: 'Uno' });
    const content = readBoard(doc);
    const bodies = new Map(ids.map((id) => [id, 'marked'] as const));
    await projectBoard(db, { board, content, bodies, throughSeq: 9, changed: [first] });
    const titles = await db.selectFrom('cards').select(['title']).orderBy('title').execute();
    expect(titles.map((row) => row.title)).toEqual(['Three', 'Two', 'Uno']);
    await projectBoard(db, {
      board,
      content,
      bodies: readBodies(doc, content),
      throughSeq: 9,
      changed: [second],
    });
    expect(
      await db.selectFrom('cards').select('id').where('bodyText', '=', 'marked').execute(),
    ).toHaveLength(2);
  });

  test('R9 a card’s id used on a second board does not take the first board’s card', async () => {
    const { db, ann, client, clientId, board } = await start();
    const second = await aBoard(db, client, 'Vendor board');
    let cardId = newId<CardId>();
    await changeBoard(db, board, (doc) => {
      cardId = add(doc, { title: 'Ours', by: ann.id });
    });
    const copyTo = (target: BoardRow) =>
      changeBoard(db, target, (doc) => {
        const columnId = columnAt(doc, 0);
        const made = { kind: 'task', after: 'end', createdAt: AT, createdBy: ann.id } as const;
        addCard(doc, { ...made, id: cardId, title: 'Taken', columnId });
      });
    await copyTo(second);
    expect(await one(db, board, cardId)).toMatchObject({ title: 'Ours', boardId: board.id });

    // The same id at another client is another card.
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    await copyTo(await aBoard(db, other));
    expect(await one(db, board, cardId)).toMatchObject({ title: 'Ours', clientId });

    // Archived on the first board, it may live on the second: that is how a card moves.
    await changeBoard(db, board, (doc) => archiveCard(doc, { cardId, at: AT }));
    await changeBoard(db, second, (doc) => renameCard(doc, { cardId, title: 'Moved' }));
    expect(await one(db, board, cardId)).toMatchObject({ title: 'Moved', boardId: second.id });
    await rebuildProjections(db);
    expect(await one(db, board, cardId)).toMatchObject({ title: 'Moved', boardId: second.id });
  });

  test('R11 what a hostile browser wrote into a card is stored without harm', async () => {
    const { db, ann, board } = await start();
    let cardId = newId<CardId>();
    await changeBoard(db, board, (doc) => {
      cardId = add(doc, { title: 'a\u0000b', by: ann.id });
      assignOwner(doc, { cardId, ownerId: 'no\u0000body' as PersonId });
      setHelper(doc, { cardId, personId: '\u0000' as PersonId, helps: true });
      add(doc, { title: '\ud800 lone surrogate', by: ann.id });
      const bad = { kind: 'task', after: 'end', createdAt: '\u0000', createdBy: ann.id } as const;
      const columnId = columnAt(doc, 0);
      addCard(doc, { ...bad, id: 'with\u0000nul' as CardId, title: 'x', columnId });
    });
    expect(await one(db, board, cardId)).toMatchObject({ title: 'ab', ownerId: null });
  });

  test('a thread goes up from a task to its priority, across boards, and never round in circles', async () => {
    const { db, ann, client, clientId, board } = await start();
    const tasks = await aBoard(db, client, 'Tasks');
    const made: Record<string, CardId> = {};
    await changeBoard(db, board, (doc) => {
      made.priority = add(doc, { title: 'Priority', by: ann.id, kind: 'priority' });
      made.plan = add(doc, {
        title: 'Plan',
        by: ann.id,
        kind: 'channel-plan',
        servesId: made.priority,
      });
      made.campaign = add(doc, {
        title: 'Campaign',
        by: ann.id,
        kind: 'campaign',
        servesId: made.plan,
      });
    });
    await changeBoard(db, tasks, (doc) => {
      made.task = add(doc, { title: 'Task', by: ann.id, servesId: made.campaign });
      made.a = add(doc, { title: 'A', by: ann.id });
      made.b = add(doc, { title: 'B', by: ann.id, servesId: made.a });
      setServes(doc, { cardId: made.a, servesId: made.b });
    });
    const { task, a, plan, priority } = made;
    if (!task || !a || !plan || !priority) throw new Error('no cards');
    const titles = (thread: { title: string }[] | undefined) => thread?.map((card) => card.title);
    expect(titles(await findThread(db, { clientId, cardId: task }))).toEqual([
      'Task',
      'Campaign',
      'Plan',
      'Priority',
    ]);
    const threads = await listThreads(db, { clientId, cardIds: [a, plan] });
    expect(titles(threads.get(a))).toEqual(['A', 'B']);
    expect(titles(threads.get(plan))).toEqual(['Plan', 'Priority']);
    expect(titles(await listCardsServing(db, { clientId, cardIds: [priority, plan] }))).toEqual([
      'Plan',
      'Campaign',
    ]);
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    expect(await findThread(db, { clientId: other.id, cardId: task })).toEqual([]);
  });

  test('my work is every live, unfinished card one owns or helps with, over all clients', async () => {
    const { db, ann, client, board } = await start();
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const otherBoard = await aBoard(db, other);
    const bob = await aMember(db, { clientId: client.id, name: 'bob', role: 'member' });
    const foreign = await aClient(db, { key: 'FOREIGN', createdBy: bob.id });
    const put = async (target: BoardRow, titles: string[], owner: PersonId, due?: '2026-06-01') =>
      changeBoard(db, target, (doc) => {
        for (const title of titles) {
          const cardId = add(doc, { title, by: ann.id });
          assignOwner(doc, { cardId, ownerId: owner });
          if (due) setDue(doc, { cardId, day: due });
          if (title === 'done')
            moveCard(doc, { cardId, toColumnId: columnAt(doc, 2), after: 'end' });
          if (title === 'help') {
            assignOwner(doc, { cardId, ownerId: bob.id });
            setHelper(doc, { cardId, personId: ann.id, helps: true });
          }
        }
      });
    await put(board, ['later', 'done', 'help'], ann.id);
    await put(board, ['bob’s'], bob.id);
    await put(otherBoard, ['due'], ann.id, '2026-06-01');
    await put(await aBoard(db, foreign), ['not a member'], ann.id);
    const away = await aBoard(db, client, 'Away');
    await put(away, ['archived board'], ann.id);
    await archiveBoard(db, { clientId: client.id, id: away.id, at: AT });

    const mine = await listMyCards(db, { personId: ann.id });
    expect(
      mine.map((card) => [card.title, card.clientKey, card.boardTitle, card.isHelper]),
    ).toEqual([
      ['due', 'OTHER', 'Content', false],
      ['later', 'ACME', 'Content', false],
      ['help', 'ACME', 'Content', true],
    ]);
  });

  test('a vendor’s work is on granted boards only', async () => {
    const { db, client, clientId, board } = await start();
    const secret = await aBoard(db, client, 'Secret');
    const vic = await aMember(db, { clientId, name: 'vic', role: 'vendor' });
    for (const target of [board, secret]) {
      await changeBoard(db, target, (doc) => {
        const cardId = add(doc, { title: target.title, by: client.createdBy });
        assignOwner(doc, { cardId, ownerId: vic.id });
      });
    }
    expect(await listMyCards(db, { personId: vic.id })).toEqual([]);
    await grantBoards(db, { clientId, personId: vic.id, boardIds: [board.id], at: AT });
    const mine = await listMyCards(db, { personId: vic.id });
    expect(mine.map((card) => card.title)).toEqual(['Content']);
  });
});
