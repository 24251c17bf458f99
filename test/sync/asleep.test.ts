import { expect, test } from 'vitest';
import { renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, clearScenes, setScene, shows, titled } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

/** The document goes as soon as nobody needs it, which is between any two edits. */
const limits = { documentIdleMs: 1, projectEveryMs: 1, resyncMs: 5, checkMs: 5 };

onSqlite(({ migrated }) => {
  test('R13 a board whose document goes after every edit loses nothing, for those who stay and those who come', async () => {
    const { open, member, server, board, owner } = await setScene(await migrated(), { limits });
    const ann = await open();
    const ben = await open(await member('Ben'));
    const viewer = await open(await member('Vera', 'viewer'));

    for (let at = 0; at < 12; at += 1) {
      const [writer, reader] = at % 2 === 0 ? [ann, ben] : [ben, ann];
      const id = addTask(writer, `card ${at}`);
      await writer.saved();
      await reader.sees(shows(`card ${at}`));
      renameCard(reader.doc, { cardId: id, title: `card ${at}, renamed` });
      await reader.saved();
      await server.rooms.change(board, owner.id, (doc) => addTask({ doc }, `from a form ${at}`));
      await viewer.sees(shows(`from a form ${at}`));
    }
    ben.goOffline();
    addTask(ben, 'written offline');
    ben.goOnline();
    await ben.saved();
    const late = await open(await member('Late'));
    const seen = await late.sees(shows('written offline'));

    expect(titled(seen, 'card 11, renamed')).toBeDefined();
    expect(Object.keys(seen.cards)).toHaveLength(25);
    expect(readBoard(await loadDoc(server.db, board))).toEqual(seen);
    expect(await server.rooms.read(board)).toEqual(seen);
    expect(server.faults).toEqual([]);
  });
});
