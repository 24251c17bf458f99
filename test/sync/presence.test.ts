import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { personColour } from '#model/presence.ts';
import { addTask, clearScenes, setScene, shows } from '#test/support/board-scene.ts';
import { onSqlite } from '#test/support/databases.ts';
import { frames, isFrame, statesIn } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

onSqlite(({ migrated }) => {
  describe('R10 presence', () => {
    test('shows who is here, which card they have open and what is in their hand, and ends when they go', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const benRow = await member('Ben');
      const ben = await open(benRow);
      const id = addTask(ann, 'Landing page');
      await ben.sees(shows('Landing page'));

      ben.link.setHere(id);
      const { people } = await ann.until((state) =>
        state.people.some(({ cardId }) => cardId === id),
      );
      expect(people.find(({ name }) => name === 'Ben')).toEqual({
        personId: benRow.id,
        name: 'Ben',
        colour: personColour(benRow.id),
        cardId: id,
        isMe: false,
      });

      const [column] = ann.board().columns;
      if (!column) throw new Error('no column');
      const carried = { cardIds: [id], columnId: column.id, after: null };
      ben.link.setCarried(carried);
      const held = await ann.until((state) => state.people.some((person) => person.carried));
      expect(held.people.find(({ name }) => name === 'Ben')?.carried).toEqual(carried);
      ben.link.setCarried(undefined);
      await ann.until((state) => state.people.every((person) => !person.carried));

      ben.link.setCarried(carried);
      await ann.until((state) => state.people.some((person) => person.carried));
      ben.leave();
      await ann.until((state) => state.people.every(({ name }) => name !== 'Ben'));
    });

    test('comes back at once after the line was cut', async () => {
      const { open, member } = await setScene(await migrated());
      const ann = await open();
      const ben = await open(await member('Ben'));
      const benIsHere = (state: { people: readonly { name: string }[] }): boolean =>
        state.people.some(({ name }) => name === 'Ben');
      await ann.until(benIsHere);

      ben.goOffline();
      await ann.until((state) => !benIsHere(state));
      ben.goOnline();
      await ann.until(benIsHere);
    });

    test('name, colour and person come from the session, whatever a page says', async () => {
      const { open, member, server, board, owner } = await setScene(await migrated());
      const ann = await open();
      const mallory = await member('Mallory');
      const socket = await openSocket({
        url: server.url,
        board,
        cookie: await cookieOf(server.db, mallory.id),
      });
      socket.send(frames.step1());
      await socket.hears(isFrame.step2);

      const user = { personId: owner.id, name: 'Ola', colour: 'red' };
      socket.send(frames.presence(4711, 1, { user, here: undefined }));

      const heard = await socket.hears(
        (frame) => isFrame.presence(frame) && statesIn(frame).has(4711),
      );
      expect(statesIn(heard).get(4711)?.user).toEqual({
        personId: mallory.id,
        name: 'Mallory',
        colour: personColour(mallory.id),
      });
      const { people } = await ann.until((state) => state.people.length === 2);
      expect(people.map(({ name }) => name)).toEqual(['Mallory', 'Ola']);
    });

    test("a page cannot speak for another's, or take it away", async () => {
      const { open, member, server, board } = await setScene(await migrated());
      const ann = await open();
      const mallory = await member('Mallory');
      const socket = await openSocket({
        url: server.url,
        board,
        cookie: await cookieOf(server.db, mallory.id),
      });
      socket.send(frames.step1());
      await socket.hears(isFrame.presence);

      socket.send(frames.presence(ann.doc.clientID, 1_000, null));
      socket.send(frames.presence(4711, 1, {}));
      socket.send(frames.presence(ann.doc.clientID, 1_001, { here: 'forged' }));
      socket.send(frames.presence(4711, 2, { last: true }));

      const last = await socket.hears(
        (frame) => isFrame.presence(frame) && statesIn(frame).get(4711)?.last === true,
      );
      // Her own may be in the same tick; neither it gone, nor forged.
      const anns = statesIn(last).get(ann.doc.clientID);
      expect(anns).not.toBeNull();
      expect(anns?.here).toBeUndefined();
      const ben = await open(await member('Ben'));
      await ben.until(({ people }) => people.some(({ name }) => name === 'Ola'));
    });

    test('a state that is too long is left out; the page stays', async () => {
      const { member, server, board } = await setScene(await migrated());
      const cookie = await cookieOf(server.db, (await member('Ben')).id);
      const socket = await openSocket({ url: server.url, board, cookie });
      socket.send(frames.step1());
      await socket.hears(isFrame.step2);

      socket.send(frames.presence(1, 1, { here: 'x'.repeat(5_000) }));
      socket.send(frames.presence(1, 2, { here: 'short' }));

      const heard = await socket.hears(isFrame.presence);
      expect(statesIn(heard).get(1)?.here).toBe('short');
    });

    test('is written nowhere', async () => {
      const connection = await migrated();
      const { open, member } = await setScene(connection);
      const ann = await open();
      const before = await changesOf();
      const ben = await open(await member('Ben', 'viewer'));
      ben.link.setHere(undefined);
      await ann.until(({ people }) => people.some(({ name }) => name === 'Ben'));

      // Ben himself, with his membership and his session: three rows, and nothing else.
      expect((await changesOf()) - before).toBe(3);

      async function changesOf(): Promise<number> {
        // In a transaction, so that the connection that writes is asked.
        const { rows } = await connection.db
          .transaction()
          .execute((tx) => sql<{ count: number }>`select total_changes() as count`.execute(tx));
        return rows[0]?.count ?? NaN;
      }
    });
  });
});
