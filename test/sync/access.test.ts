import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { archiveBoard } from '#db/boards.ts';
import { changeRole, grantBoards, removeMember } from '#db/members.ts';
import { deleteOtherSessions, findSession } from '#db/sessions.ts';
import { CLOSE } from '#model/close-codes.ts';
import { readBoard } from '#model/board/view.ts';
import type { BoardId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { addTask, clearScenes, setScene, shows, type Scene } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { frames, isFrame } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R8 coming in', () => {
    test("another client's board and a board that does not exist get the same answer", async () => {
      const { server, board } = await setScene(await migrated());
      const stranger = await aPerson(server.db, 'Sam');
      await aClient(server.db, { key: 'OTHER', createdBy: stranger.id });
      const cookie = await cookieOf(server.db, stranger.id);

      const codes = await Promise.all(
        [board, { id: newId<BoardId>(), epoch: 1 }, { id: 'no-id' as BoardId, epoch: 1 }].map(
          async (each) => (await openSocket({ url: server.url, board: each, cookie })).closed,
        ),
      );

      expect(codes).toEqual(Array(3).fill(CLOSE.forbidden.code));
    });

    test('without a session, or with a made-up or malformed cookie, the answer is "signed out"', async () => {
      const { server, board } = await setScene(await migrated());
      const cookies = [
        undefined,
        `quarterdeck=${'a'.repeat(43)}`,
        'quarterdeck=%E0%A4%A;;=',
        '=;=',
      ];

      const codes = await Promise.all(
        cookies.map(
          async (cookie) => (await openSocket({ url: server.url, board, cookie })).closed,
        ),
      );

      expect(codes).toEqual(cookies.map(() => CLOSE.signedOut.code));
    });

    test('a page of another origin gets no socket at all', async () => {
      const { server, board, owner } = await setScene(await migrated());
      const cookie = await cookieOf(server.db, owner.id);

      await expect(
        openSocket({ url: server.url, board, cookie, origin: 'https://evil.example' }),
      ).rejects.toThrow('403');
    });

    test('R7 a page of an older epoch is told so and not merged', async () => {
      const { server, board, owner } = await setScene(await migrated());
      const cookie = await cookieOf(server.db, owner.id);

      const socket = await openSocket({
        url: server.url,
        board: { id: board.id, epoch: 7 },
        cookie,
      });

      expect(await socket.closed).toBe(CLOSE.oldEpoch.code);
    });

    test('a vendor comes into the boards it was given and no other', async () => {
      const { server, client, board, member, open } = await setScene(await migrated());
      const vendor = await member('Vic', 'vendor');
      await grantBoards(server.db, {
        clientId: client.id,
        personId: vendor.id,
        boardIds: [board.id],
        at: AT,
      });
      const other = await aBoard(server.db, client, 'Not for vendors');
      const cookie = await cookieOf(server.db, vendor.id);

      const page = await open(vendor, cookie);
      addTask(page, 'Banner set');
      await page.saved();
      const socket = await openSocket({ url: server.url, board: other, cookie });
      expect(await socket.closed).toBe(CLOSE.forbidden.code);
    });
  });

  describe('R8 staying in', () => {
    test('a viewer reads along; a change a viewer sends is refused, said so, and never called saved', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const vera = await open(await member('Vera', 'viewer'));
      addTask(ann, 'Landing page');
      await vera.sees(shows('Landing page'));

      addTask(vera, 'smuggled in');
      const { saved, refusal } = await vera.until((state) => state.refusal !== undefined);
      expect(saved.state).toBe('stopped');
      expect(refusal).toContain('read this board');

      addTask(ann, 'Newsletter');
      await ann.saved();
      expect(shows('smuggled in')(ann.board())).toBe(false);
    });

    test('who becomes a viewer comes back as one at once, and can no longer write', async () => {
      const { open, member, server, client } = await setScene(await migrated());
      const ann = await open();
      const member_ = await member('Ben');
      const ben = await open(member_);
      addTask(ben, 'by a member');
      await ann.sees(shows('by a member'));

      await changeRole(server.db, { clientId: client.id, personId: member_.id, role: 'viewer' });
      await server.rooms.accessChanged({ personId: member_.id, clientId: client.id });
      await ben.until(({ saved }) => saved.state === 'offline');
      await ben.saved();
      expect(ben.closeCodes).toEqual([CLOSE.accessChanged.code]);

      addTask(ben, 'by a viewer');
      await ben.until(({ saved }) => saved.state === 'stopped');
      expect(shows('by a viewer')(ann.board())).toBe(false);
    });

    test('what a member wrote offline and sends as a viewer is refused', async () => {
      const { open, member, server, client } = await setScene(await migrated());
      const member_ = await member('Ben');
      const ben = await open(member_);
      ben.goOffline();
      await ben.until(({ saved }) => saved.state === 'offline');
      addTask(ben, 'written on the train');
      await changeRole(server.db, { clientId: client.id, personId: member_.id, role: 'viewer' });

      ben.goOnline();
      await ben.until(({ refusal }) => refusal !== undefined);
    });

    test('who is removed is out for good, with whatever was on its way', async () => {
      const { open, member, server, client, board } = await setScene(await migrated());
      const member_ = await member('Ben');
      const ben = await open(member_);

      await removeMember(server.db, { clientId: client.id, personId: member_.id });
      const removed = server.rooms.accessChanged({ clientId: client.id });
      addTask(ben, 'after the removal');
      await removed;

      const { saved } = await ben.until((state) => state.saved.state === 'stopped');
      expect(saved).toEqual({ state: 'stopped', says: CLOSE.forbidden.says });
      await server.rooms.change(board, client.createdBy, () => undefined);
    });

    test('a session that ends takes its sockets with it, and no others of the person', async () => {
      const { open, server, owner } = await setScene(await migrated());
      const cookie = await cookieOf(server.db, owner.id);
      const here = await open(owner, cookie);
      const elsewhere = await open(owner);

      const token = cookie.replace('quarterdeck=', '');
      const found = await findSession(server.db, { token, at: new Date().toISOString() });
      await deleteOtherSessions(server.db, {
        personId: owner.id,
        keep: found?.session.id ?? newId(),
      });
      await server.rooms.accessChanged({ personId: owner.id });

      const { saved } = await elsewhere.until((state) => state.saved.state === 'stopped');
      expect(saved).toEqual({ state: 'stopped', says: CLOSE.signedOut.says });
      addTask(here, 'still here');
      await here.saved();
    });

    test('what nobody announced is found by the check now and then', async () => {
      const { open, member, server, client } = await setScene(await migrated(), {
        limits: { accessRecheckMs: 50 },
      });
      const member_ = await member('Ben');
      const ben = await open(member_);

      await removeMember(server.db, { clientId: client.id, personId: member_.id });

      const { saved } = await ben.until((state) => state.saved.state === 'stopped');
      expect(saved).toEqual({ state: 'stopped', says: CLOSE.forbidden.says });
    });

    test('a vendor whose board is taken away is out of it, and stays in the others', async () => {
      const { open, member, server, client, board } = await setScene(await migrated());
      const vendor = await member('Vic', 'vendor');
      const give = (boardIds: BoardId[]) =>
        grantBoards(server.db, { clientId: client.id, personId: vendor.id, boardIds, at: AT });
      const other = await aBoard(server.db, client, 'Social');
      await give([board.id, other.id]);
      const page = await open(vendor);
      const kept = await openSocket({
        url: server.url,
        board: other,
        cookie: await cookieOf(server.db, vendor.id),
      });
      await kept.hears(isFrame.step1);

      await give([other.id]);
      await server.rooms.accessChanged({ personId: vendor.id, clientId: client.id });

      const { saved } = await page.until((state) => state.saved.state === 'stopped');
      expect(saved).toEqual({ state: 'stopped', says: CLOSE.forbidden.says });
      kept.send(frames.step1());
      await kept.hears(isFrame.step2);
    });

    const whileOffline: readonly {
      readonly what: string;
      readonly happens: (scene: Scene, who: { id: PersonId }) => Promise<unknown>;
      readonly reason: keyof typeof CLOSE;
    }[] = [
      {
        what: 'was removed',
        happens: ({ server, client }, { id }) =>
          removeMember(server.db, { clientId: client.id, personId: id }),
        reason: 'forbidden',
      },
      {
        what: 'was signed out everywhere',
        happens: ({ server }, { id }) =>
          deleteOtherSessions(server.db, { personId: id, keep: newId() }),
        reason: 'signedOut',
      },
      {
        what: 'finds the board archived',
        happens: ({ server, client, board }) =>
          archiveBoard(server.db, { clientId: client.id, id: board.id, at: AT }),
        reason: 'gone',
      },
    ];
    for (const { what, happens, reason } of whileOffline) {
      test(`who ${what} while offline is stopped for good on coming back, and nothing is taken`, async () => {
        const scene = await setScene(await migrated());
        const ben = await scene.member('Ben');
        const page = await scene.open(ben);
        page.goOffline();
        await page.until(({ saved }) => saved.state === 'offline');
        addTask(page, 'written on the train');
        await happens(scene, ben);

        page.goOnline();

        const { saved } = await page.until((state) => state.saved.state === 'stopped');
        expect(saved).toEqual({ state: 'stopped', says: CLOSE[reason].says });
        expect(page.closeCodes.at(-1)).toBe(CLOSE[reason].code);
        const stored = readBoard(await loadDoc(scene.server.db, scene.board));
        expect(shows('written on the train')(stored)).toBe(false);
      });
    }

    describe('a reader that is no page of ours is refused', () => {
      const card = (doc: Y.Doc): void => void addTask({ doc }, 'smuggled in');
      const deletion = (doc: Y.Doc): void => {
        const [id] = doc.getMap('cards').keys();
        doc.getMap('cards').delete(id ?? '');
      };
      test.each<[string, (doc: Y.Doc) => void, (update: Uint8Array) => Uint8Array[]]>([
        ['an edit', card, (update) => [frames.step2(), frames.update(update)]],
        ['an edit before the handshake', card, (update) => [frames.update(update)]],
        ['an edit as an answer', card, (update) => [frames.step2(update)]],
        ['a deletion', deletion, (update) => [frames.step2(), frames.update(update)]],
        ['a deletion as an answer', deletion, (update) => [frames.step2(update)]],
        ['a deletion before the handshake', deletion, (update) => [frames.update(update)]],
      ])('%s', async (_title, make, say) => {
        const scene = await setScene(await migrated());
        const { server, board, member, owner } = scene;
        await server.rooms.change(board, owner.id, (doc) => addTask({ doc }, 'Brief'));
        const doc = await loadDoc(server.db, board);
        const before = Y.encodeStateAsUpdate(doc);
        const updates: Uint8Array[] = [];
        doc.on('update', (update: Uint8Array) => updates.push(update));
        make(doc);
        const vera = await member('Vera', 'viewer');
        const cookie = await cookieOf(server.db, vera.id);
        const socket = await openSocket({ url: server.url, board, cookie });
        await socket.hears(isFrame.step1);

        for (const frame of say(Y.mergeUpdates(updates))) socket.send(frame);
        socket.send(frames.barrier(1));
        await socket.hears(isFrame.notice);
        socket.send(frames.step1());
        await socket.hears(isFrame.step2);

        expect(socket.heard.some(isFrame.barrier(1))).toBe(false);
        const after = Y.encodeStateAsUpdate(await loadDoc(server.db, board));
        expect(Buffer.from(after).equals(before)).toBe(true);
      });
    });

    test('an archived board closes for everybody on it', async () => {
      const { open, server, client, board } = await setScene(await migrated());
      const ann = await open();

      await archiveBoard(server.db, { clientId: client.id, id: board.id, at: AT });
      await server.rooms.boardsGone([board.id]);

      const { saved } = await ann.until((state) => state.saved.state === 'stopped');
      expect(saved).toEqual({ state: 'stopped', says: CLOSE.gone.says });
    });
  });
});
