import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { archiveCard, moveCard, renameCard } from '#model/board/ops/cards.ts';
import {
  addTask,
  clearScenes,
  columnNamed,
  setScene,
  shows,
  titled,
  titlesIn,
} from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('people on one board', () => {
    test('see what the others add, rename and move', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));

      const id = addTask(ann, 'Landing page');
      await ben.sees(shows('Landing page'));
      renameCard(ben.doc, { cardId: id, title: 'Landing page for launch' });
      await ann.sees(shows('Landing page for launch'));
      moveCard(ann.doc, { cardId: id, toColumnId: columnNamed(ann.board(), 'Done'), after: 'end' });

      const board = await ben.sees((each) => titlesIn(each, 'Done').length === 1);
      expect(titlesIn(board, 'To do')).toEqual([]);
    });

    test('have the same board, byte for byte, after three wrote at once', async () => {
      const { open, member, server, board } = await setScene(await migrated());
      const pages = [
        await open(),
        await open(await member('Ben')),
        await open(await member('Cem')),
      ] as const;

      const titles = pages.flatMap((page, who) =>
        Array.from({ length: 20 }, (_, at) => {
          addTask(page, `${who}-${at}`);
          return `${who}-${at}`;
        }),
      );
      await Promise.all(pages.map((page) => page.saved()));
      await Promise.all(
        pages.map((page) => page.sees((each) => titles.every((title) => shows(title)(each)))),
      );

      const [first, ...others] = [
        ...pages.map(({ doc }) => doc),
        await loadDoc(server.db, board),
      ].map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex'));
      expect(others).toEqual(others.map(() => first));
      expect(server.faults).toEqual([]);
    });

    test('R4 who move one card at the same moment both see it once, in the same place', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));
      const id = addTask(ann, 'Deck');
      await ben.sees(shows('Deck'));

      moveCard(ann.doc, {
        cardId: id,
        toColumnId: columnNamed(ann.board(), 'Doing'),
        after: 'end',
      });
      moveCard(ben.doc, { cardId: id, toColumnId: columnNamed(ben.board(), 'Done'), after: 'end' });
      await Promise.all([ann.saved(), ben.saved()]);
      addTask(ann, 'after Ann');
      addTask(ben, 'after Ben');
      const [annsBoard, bensBoard] = await Promise.all([
        ann.sees(shows('after Ben')),
        ben.sees(shows('after Ann')),
      ]);

      expect(titled(annsBoard, 'Deck')?.columnId).toBe(titled(bensBoard, 'Deck')?.columnId);
      expect(
        annsBoard.columns.flatMap(({ cardIds }) => cardIds).filter((each) => each === id),
      ).toEqual([id]);
    });

    test('one undoes only what one did oneself', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));
      addTask(ann, "Ann's");
      await ben.sees(shows("Ann's"));
      addTask(ben, "Ben's");
      await ann.sees(shows("Ben's"));

      ann.link.undo();

      const board = await ben.sees((each) => !shows("Ann's")(each));
      expect(shows("Ben's")(board)).toBe(true);
    });

    test('a change made without the network is counted, kept, and merged on return', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));
      const id = addTask(ann, 'Webinar');
      await ben.sees(shows('Webinar'));
      await ann.saved();

      ann.goOffline();
      await ann.until(({ saved }) => saved.state === 'offline');
      renameCard(ann.doc, { cardId: id, title: 'Webinar in May' });
      addTask(ann, 'Invitations');
      archiveCard(ann.doc, { cardId: id, at: '2026-05-15T11:00:00.000Z' });
      expect(ann.link.state().saved).toEqual({ state: 'offline', waiting: 3 });
      addTask(ben, 'Speaker');

      ann.goOnline();
      await ann.saved();
      await ann.sees(shows('Speaker'));
      const board = await ben.sees(shows('Invitations'));
      expect(board.archivedCards.map(({ title }) => title)).toEqual(['Webinar in May']);
    });

    test('a change still waiting when its page goes is sent all the same', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));
      ann.goOffline();
      await ann.until(({ saved }) => saved.state === 'offline');
      addTask(ann, 'Written on the way out');

      ann.leave();
      ann.goOnline();

      await ben.sees(shows('Written on the way out'));
      await ben.until(({ people }) => people.every(({ name }) => name !== 'Ola'));
    });
  });
});
