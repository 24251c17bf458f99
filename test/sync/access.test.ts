import { describe, expect, test } from 'vitest';
import { archiveBoard } from '#db/boards.ts';
import { changeRole, grantBoards, removeMember } from '#db/members.ts';
import { deleteOtherSessions, findSession } from '#db/sessions.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { addTask, clearScenes, setScene, shows } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

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
