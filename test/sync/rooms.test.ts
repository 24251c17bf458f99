import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { assignOwner, setHelper } from '#model/board/ops/card-fields.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { renameCard } from '#model/board/ops/cards.ts';
import type { BoardId, CardId, KpiId } from '#model/ids.ts';
import type { Notice } from '#model/wire.ts';
import { newId } from '#sync/new-id.ts';
import { addTask, clearScenes, setScene, shows, titled } from '#test/support/board-scene.ts';
import { startBoards } from '#test/support/board-server.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { aBoard } from '#test/support/records.ts';

clearScenes();

onEachDatabase(({ migrated }) => {
  describe('server code at a board', () => {
    test('R1 changes it with the same functions as a browser, and everybody sees it', async () => {
      const { open, server, board, owner } = await setScene(await migrated());
      const ann = await open();

      const id = await server.rooms.change(board, owner.id, (doc) =>
        addTask({ doc }, 'From a form'),
      );

      await ann.sees(shows('From a form'));
      const read = await server.rooms.read(board);
      expect(titled(read, 'From a form')?.id).toBe(id);
    });

    test('R3 finds the rows of a change when the change has resolved', async () => {
      const { server, board, owner } = await setScene(await migrated());

      const id = await server.rooms.change(board, owner.id, (doc) => {
        const added = addTask({ doc }, 'Brief');
        writeBody(doc, { cardId: added, paragraphs: ['Who it is for', 'What it says'] });
        return added;
      });

      const row = await server.db
        .selectFrom('cards')
        .select(['title', 'bodyText'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ title: 'Brief', bodyText: 'Who it is for\nWhat it says' });
      const card = await server.rooms.readCard(board, id);
      expect(card?.hasBody).toBe(true);
    });

    test('R34 who is given a card is told so on their open page, once, and never by themselves', async () => {
      const { open, server, board, owner, member } = await setScene(await migrated());
      const ben = await member('Ben');
      const page = await open(ben);
      const notices: Notice[] = [];
      page.link.listen((notice) => notices.push(notice));
      const ann = await open(owner);
      const cardId = addTask(ann, 'Brief');
      assignOwner(ann.doc, { cardId, ownerId: ben.id });
      setHelper(ann.doc, { cardId, personId: owner.id, helps: true });
      await ann.saved();

      await vi.waitFor(() => expect(notices).toContainEqual({ type: 'inbox-changed' }));
      const told = () =>
        server.db
          .selectFrom('notifications')
          .select(['personId', 'kind', 'by', 'cardId'])
          .execute();
      expect(await told()).toEqual([{ personId: ben.id, kind: 'assigned', by: owner.id, cardId }]);

      // Ben, who has it already, takes it off and on again himself: nobody is told.
      await server.rooms.change(board, ben.id, (doc) =>
        assignOwner(doc, { cardId, ownerId: undefined }),
      );
      await server.rooms.change(board, ben.id, (doc) =>
        assignOwner(doc, { cardId, ownerId: ben.id }),
      );
      expect(await told()).toHaveLength(1);
    });

    test('sees a refusal of its own making, and the board goes on', async () => {
      const { server, board, owner } = await setScene(await migrated());

      const broken = server.rooms.change(board, owner.id, () => {
        throw new Error('not like this');
      });

      await expect(broken).rejects.toThrow('not like this');
      await server.rooms.change(board, owner.id, (doc) => addTask({ doc }, 'Next'));
      expect(shows('Next')(await server.rooms.read(board))).toBe(true);
    });

    test('R35 tells the pages of a board the numbers of its new cards, and of no other board', async () => {
      const { open, server, board, owner, client } = await setScene(await migrated());
      const ann = await open();
      const other = await aBoard(server.db, client, 'Other');
      const heard: Notice[] = [];
      ann.link.listen((notice) => heard.push(notice));

      await server.rooms.change(other, owner.id, (doc) => addTask({ doc }, 'Elsewhere'));
      const id = await server.rooms.change(board, owner.id, (doc) => addTask({ doc }, 'Here'));

      await vi.waitFor(() =>
        expect(heard).toEqual([{ type: 'cards-numbered', numbers: { [id]: 2 } }]),
      );
    });

    test('R7 does not find a board of another epoch', async () => {
      const { server, board, owner } = await setScene(await migrated());

      const change = server.rooms.change({ id: board.id, epoch: 9 }, owner.id, () => undefined);

      await expect(change).rejects.toThrow('epoch');
    });

    test("R9 tells the client's open pages that something changed, and only that", async () => {
      const { open, member, server, client } = await setScene(await migrated());
      const pages = [await open(), await open(await member('Ben'))];
      const heard = pages.map(
        ({ link }) => new Promise<Notice>((resolve) => void link.listen(resolve)),
      );
      const notice: Notice = { type: 'kpi-changed', kpiId: newId<KpiId>() };

      server.rooms.notify(client.id, notice);

      expect(await Promise.all(heard)).toEqual([notice, notice]);
    });

    test('R9 tells what is of one board to the pages of that board only', async () => {
      const { open, server, client, board } = await setScene(await migrated());
      const { link } = await open();
      const heard: Notice[] = [];
      const both = new Promise<void>((resolve) => {
        link.listen((notice) => {
          heard.push(notice);
          if (notice.type === 'client-changed') resolve();
        });
      });
      const said = (): Notice => ({ type: 'comments-changed', cardId: newId<CardId>() });
      const here = said();

      server.rooms.notify(client.id, said(), newId<BoardId>());
      server.rooms.notify(client.id, here, board.id);
      server.rooms.notify(client.id, { type: 'client-changed' });
      await both;

      expect(heard).toEqual([here, { type: 'client-changed' }]);
    });
  });

  describe('a board nobody needs', () => {
    test('leaves memory, and its long log becomes one snapshot that says the same', async () => {
      const { open, server, board, owner } = await setScene(await migrated(), {
        limits: { roomIdleMs: 1, compactAfterEntries: 20 },
      });
      const ann = await open();
      const id = addTask(ann, 'Deck 0');
      for (let count = 1; count <= 25; count += 1) {
        await server.rooms.change(board, owner.id, (doc) =>
          renameCard(doc, { cardId: id, title: `Deck ${count}` }),
        );
      }
      await ann.sees(shows('Deck 25'));
      const snapshot = snapshotWritten(server.db);
      ann.leave();
      await snapshot;

      const { rows } = await sql<{ entries: number }>`
        select count(*) as entries from board_log where board_id = ${board.id}`.execute(server.db);
      expect(Number(rows[0]?.entries)).toBe(0);
      const again = await open();
      await again.sees(shows('Deck 25'));
      addTask(again, 'after the snapshot');
      await again.saved();
      expect(shows('after the snapshot')(await server.rooms.read(board))).toBe(true);
    });
  });

  describe('stopping', () => {
    test('R2 keeps what arrived, and pages come back to the next server with what had not', async () => {
      const connection = await migrated();
      const { open, server } = await setScene(connection);
      const ann = await open();
      addTask(ann, 'before the stop');
      await ann.saved();

      const stopped = server.stop();
      addTask(ann, 'in the middle of it');
      await stopped;
      await ann.until(({ saved }) => saved.state === 'offline');
      expect(ann.closeCodes).toEqual([1001]);

      const port = Number(new URL(server.url).port);
      const next = await startBoards(connection.db, { port });
      await ann.saved();
      const ben = await open();
      await ben.sees(shows('in the middle of it'));
      ann.leave();
      ben.leave();
      await next.stop();
    });
  });
});

/** Resolves when a snapshot is in the database: asked again after every turn of the event loop. */
async function snapshotWritten(db: Parameters<typeof startBoards>[0]): Promise<void> {
  for (;;) {
    const found = await db.selectFrom('boardSnapshots').select('seq').executeTakeFirst();
    if (found) return;
  }
}
