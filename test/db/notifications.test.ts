import { beforeEach, describe, expect, test } from 'vitest';
import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import { insertComment, removeComment } from '#db/comments.ts';
import type { Database } from '#db/connect.ts';
import { tellOfDueCards } from '#db/due-soon.ts';
import { listAddressees, markMailed } from '#db/mail-queue.ts';
import {
  changeMailSettings,
  ensureMailSettings,
  findMailToken,
  listMutedClients,
  noteDigest,
} from '#db/mail-settings.ts';
import { changeRole, grantBoards, removeMember } from '#db/members.ts';
import { newId } from '#db/new-id.ts';
import {
  changeNotifications,
  insertCommentNotifications,
  insertNotifications,
  type NewNotification,
} from '#db/notifications.ts';
import { rebuildRows } from '#db/rebuild-projections.ts';
import { listVisibleInbox } from '#db/visible-inbox.ts';
import { assignOwner, setDue, setHelper } from '#model/board/ops/card-fields.ts';
import { archiveCard, moveCard } from '#model/board/ops/cards.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { addTask } from '#test/support/board-scene.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { changeBoard, loadDoc } from '#test/support/stored-boards.ts';

const LATER = '2026-05-16T10:00:00.000Z';

onEachDatabase((databases) => {
  describe('R34 what people are told', () => {
    let db: Database;
    let ann: PersonId;
    let ben: PersonId;
    let client: ClientRow;
    let board: BoardRow;
    let cardId: CardId;
    beforeEach(async () => {
      ({ db } = await databases.migrated());
      ann = (await aPerson(db, 'ann')).id;
      client = await aClient(db, { key: 'ACME', createdBy: ann });
      ben = (await aMember(db, { clientId: client.id, name: 'ben', role: 'member' })).id;
      board = await aBoard(db, client);
      cardId = newId<CardId>();
      await edit((doc) => add(doc, cardId));
    });
    const edit = (change: (doc: BoardDoc) => void) => changeBoard(db, board, change);
    const add = (doc: BoardDoc, id: CardId, ownerId?: PersonId): void => {
      addTask({ doc }, 'Brief', id);
      if (ownerId) assignOwner(doc, { cardId: id, ownerId });
    };
    const inboxOf = async (personId: PersonId, at = LATER) =>
      (await listVisibleInbox(db, { personId, at, limit: 100 })).map(({ kind, by }) => [kind, by]);
    const about = (more: Partial<NewNotification> = {}): NewNotification => ({
      clientId: client.id,
      personId: ben,
      cardId,
      kind: 'assigned',
      key: 'one',
      commentId: null,
      by: ann,
      at: AT,
      ...more,
    });

    test('once each, and only to people of the client', async () => {
      const stranger = (await aPerson(db, 'cho')).id;
      expect(await insertNotifications(db, [about(), about({ personId: stranger })])).toEqual([
        ben,
      ]);
      expect(await insertNotifications(db, [about()])).toEqual([]);
      expect(await inboxOf(ben)).toEqual([['assigned', ann]]);
      expect(await inboxOf(stranger)).toEqual([]);
      await removeMember(db, { clientId: client.id, personId: ben });
      expect(await db.selectFrom('notifications').selectAll().execute()).toEqual([]);
    });

    test('is asked again when it is read: a board taken back is in nobody’s inbox', async () => {
      await insertNotifications(db, [about()]);
      const who = { clientId: client.id, personId: ben };
      await changeRole(db, { ...who, role: 'vendor' });
      expect(await inboxOf(ben)).toEqual([]);
      await grantBoards(db, { ...who, boardIds: [board.id], at: AT });
      expect(await inboxOf(ben)).toEqual([['assigned', ann]]);
      await edit((doc) => archiveCard(doc, { cardId, at: AT }));
      expect(await inboxOf(ben)).toEqual([]);
    });

    test('R9 an internal comment is told to nobody who may not read it, also after a change of role', async () => {
      const card = { clientId: client.id, boardId: board.id, cardId };
      const said = { ...card, parentId: null, text: 'x', isInternal: 1, by: ann, at: AT } as const;
      const { id: commentId } = await insertComment(db, said);
      const comment = { clientId: client.id, cardId, commentId, by: ann, at: AT };
      const told = [{ personId: ben, kind: 'mention' as const }];
      await insertCommentNotifications(db, comment, told);
      expect(await inboxOf(ben)).toEqual([['mention', ann]]);
      await changeRole(db, { clientId: client.id, personId: ben, role: 'lead' });
      expect(await inboxOf(ben)).toEqual([]);
      await changeRole(db, { clientId: client.id, personId: ben, role: 'member' });
      await removeComment(db, { clientId: client.id, id: commentId, by: ann, at: AT });
      expect(await inboxOf(ben)).toEqual([]);
    });

    test('one’s own are changed, and nobody else’s', async () => {
      await insertNotifications(db, [about()]);
      const [row] = await listVisibleInbox(db, { personId: ben, at: LATER, limit: 1 });
      const ids = row ? [row.id] : [];
      await changeNotifications(db, { personId: ann, ids, change: { archivedAt: AT } });
      expect(await inboxOf(ben)).toHaveLength(1);
      await changeNotifications(db, { personId: ben, ids, change: { readAt: AT } });
      const until = '2026-05-16T12:00:00.000Z';
      await changeNotifications(db, { personId: ben, ids, change: { snoozedUntil: until } });
      expect(await inboxOf(ben)).toEqual([]);
      const asked = { personId: ben, at: until, limit: 1 };
      expect(await listVisibleInbox(db, { ...asked, isUnread: true })).toHaveLength(1);
    });

    test('who is due today or tomorrow is told once a day, and not when it was moved or is done', async () => {
      await edit((doc) => {
        assignOwner(doc, { cardId, ownerId: ben });
        setHelper(doc, { cardId, personId: ann, helps: true });
        setDue(doc, { cardId, day: '2026-05-16' });
      });
      const days = { clientId: client.id, from: '2026-05-15', to: '2026-05-16', at: AT } as const;
      expect((await tellOfDueCards(db, days)).toSorted()).toEqual([ann, ben].toSorted());
      expect(await tellOfDueCards(db, days)).toEqual([]);
      expect(await inboxOf(ben)).toEqual([['due', null]]);
      await edit((doc) => setDue(doc, { cardId, day: '2026-06-01' }));
      expect(await inboxOf(ben)).toEqual([]);
      await edit((doc) => setDue(doc, { cardId, day: '2026-05-16' }));
      expect(await inboxOf(ben)).toEqual([['due', null]]);
      await edit((doc) => {
        const done = readBoard(doc).columns.find(({ category }) => category === 'done');
        if (done) moveCard(doc, { cardId, toColumnId: done.id, after: 'end' });
      });
      expect(await inboxOf(ben)).toEqual([]);
    });

    test('who is to be mailed has something that is neither read nor mailed', async () => {
      const addressees = async () => (await listAddressees(db)).map(({ email }) => email);
      await insertNotifications(db, [about()]);
      expect(await addressees()).toEqual(['ben@example.com']);
      const asked = { personId: ben, at: LATER, limit: 9, isUnmailed: true };
      const ids = (await listVisibleInbox(db, asked)).map(({ id }) => id);
      await markMailed(db, { ids, at: LATER });
      expect(await addressees()).toEqual([]);
      expect(await listVisibleInbox(db, asked)).toEqual([]);

      const { token } = await ensureMailSettings(db, ben);
      expect((await ensureMailSettings(db, ben)).token).toBe(token);
      const settings = { personId: ben, digestHour: null, mentionsAtOnce: false };
      await changeMailSettings(db, { ...settings, muted: [client.id] });
      expect(await listMutedClients(db, ben)).toEqual([client.id]);
      expect(await findMailToken(db, token)).toEqual({ personId: ben, email: 'ben@example.com' });
      await noteDigest(db, { personId: ben, on: '2026-05-16' });
      expect(await ensureMailSettings(db, ben)).toMatchObject({
        digestHour: null,
        mentionsAtOnce: false,
        lastDigestOn: '2026-05-16',
      });
    });

    test('a server killed between an edit and its rows tells at its next start who was given a card, once', async () => {
      /** An edit in the log, whose rows nobody wrote. */
      const write = async (authorId: PersonId, change: (doc: BoardDoc) => void) => {
        const doc = await loadDoc(db, board);
        const updates: Uint8Array[] = [];
        doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
        doc.transact(() => change(doc));
        const entries = updates.map((bytes) => ({
          boardId: board.id,
          epoch: board.epoch,
          bytes,
          authorId,
          at: AT,
        }));
        await appendUpdates(db, entries);
      };
      await write(ann, (doc) => assignOwner(doc, { cardId, ownerId: ben }));
      await write(ben, (doc) => setHelper(doc, { cardId, personId: ben, helps: true }));
      await write(ben, (doc) => add(doc, newId<CardId>(), ben));
      await write(ann, (doc) => add(doc, newId<CardId>(), ben));
      await rebuildRows(db, board);
      const told = await inboxOf(ben);
      expect(told).toEqual([
        ['assigned', ann],
        ['assigned', ann],
      ]);
      await rebuildRows(db, board);
      expect(await inboxOf(ben)).toEqual(told);
      expect(await inboxOf(ann)).toEqual([]);
    });
  });
});
