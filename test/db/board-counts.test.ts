import { expect, test } from 'vitest';
import { countOpenCards } from '#db/board-counts.ts';
import { newId } from '#db/new-id.ts';
import { setDue } from '#model/board/ops/card-fields.ts';
import { addCard, archiveCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { changeBoard } from '#test/support/stored-boards.ts';

onEachDatabase((databases) => {
  test('open and late cards are counted per board: not what is done, archived or elsewhere', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const board = await aBoard(db, client);
    await aBoard(db, client, 'Empty');
    await changeBoard(db, board, (doc) => {
      const columns = readBoard(doc).columns;
      const add = (category: string, due: '2026-05-14' | '2026-05-15' | undefined) => {
        const column = columns.find((each) => each.category === category);
        if (!column) throw new Error(`no column is ${category}`);
        const id = newId<CardId>();
        const at = { columnId: column.id, after: 'end', createdAt: AT, createdBy: ann.id } as const;
        addCard(doc, { ...at, id, kind: 'task', title: 'Task' });
        setDue(doc, { cardId: id, day: due });
        return id;
      };
      add('todo', undefined);
      add('doing', '2026-05-15');
      add('todo', '2026-05-14');
      add('done', '2026-05-14');
      archiveCard(doc, { cardId: add('todo', '2026-05-14'), at: AT });
    });
    const today = '2026-05-15';
    expect(await countOpenCards(db, { clientId: client.id, today })).toEqual([
      { boardId: board.id, open: 3, late: 1 },
    ]);
    expect(await countOpenCards(db, { clientId: other.id, today })).toEqual([]);
  });
});
