import { beforeEach, describe, expect, test } from 'vitest';
import {
  deleteReaction,
  insertReaction,
  listMentions,
  listReactions,
  replaceMentions,
} from '#db/comment-people.ts';
import {
  countComments,
  editComment,
  findComment,
  insertComment,
  listComments,
  removeComment,
  type CommentedCard,
} from '#db/comments.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/new-id.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';

onEachDatabase((databases) => {
  describe('comments', () => {
    let db: Database;
    let ann: PersonId;
    let card: CommentedCard;
    beforeEach(async () => {
      ({ db } = await databases.migrated());
      const person = await aPerson(db, 'ann');
      ann = person.id;
      const client = await aClient(db, { key: 'ACME', createdBy: ann });
      const board = await aBoard(db, client);
      card = { clientId: client.id, boardId: board.id, cardId: newId<CardId>() };
    });
    const say = (text: string, more: { isInternal?: 0 | 1; at?: string } = {}) =>
      insertComment(db, { ...card, parentId: null, text, isInternal: 0, by: ann, at: AT, ...more });
    const textsOf = async (internal: boolean, where = card) =>
      (await listComments(db, { ...where, internal })).map(({ text }) => text);

    test('come oldest first with their author’s name, and keep every letter', async () => {
      await say('second', { at: '2026-05-05T09:00:00.000Z' });
      await say('first\nwith “quotes”, % and 🧭', { at: '2026-05-04T09:00:00.000Z' });
      expect(await listComments(db, { ...card, internal: false })).toMatchObject([
        { text: 'first\nwith “quotes”, % and 🧭', name: 'ann', editedAt: null, removedAt: null },
        { text: 'second' },
      ]);
    });

    test('R9 internal ones are only in the answer to those who asked for them', async () => {
      await say('for all');
      const { id } = await say('internal', { isInternal: 1 });
      expect(await textsOf(false)).toEqual(['for all']);
      expect((await textsOf(true)).toSorted()).toEqual(['for all', 'internal']);
      expect(await findComment(db, { ...card, internal: false, id })).toBeUndefined();
      expect(await findComment(db, { ...card, internal: true, id })).toMatchObject({ id });
    });

    test('R20 another client, another board or another card has none of them', async () => {
      const { id } = await say('ours');
      const theirs = await aClient(db, { key: 'THEIRS', createdBy: ann });
      const elsewhere: CommentedCard[] = [
        { ...card, clientId: theirs.id },
        { ...card, boardId: (await aBoard(db, theirs)).id },
        { ...card, cardId: newId<CardId>() },
      ];
      for (const where of elsewhere) {
        expect(await textsOf(true, where)).toEqual([]);
        expect(await findComment(db, { ...where, internal: true, id })).toBeUndefined();
      }
      const foreign = { clientId: theirs.id, id, by: ann, at: AT };
      expect(await editComment(db, { ...foreign, text: 'x' })).toBe(false);
      expect(await removeComment(db, foreign)).toBe(false);
      const answer = { ...card, parentId: id, text: 'x', isInternal: 0, by: ann, at: AT } as const;
      const board = await aBoard(db, theirs);
      await expect(
        insertComment(db, { ...answer, clientId: theirs.id, boardId: board.id }),
      ).rejects.toThrow(/foreign key/i);
    });

    test('R9 are counted by card, without removed ones, and internal ones only for those who read them', async () => {
      await say('one');
      await say('two', { isInternal: 1 });
      const { id } = await say('three');
      await removeComment(db, { clientId: card.clientId, id, by: ann, at: AT });
      const counted = (internal: boolean, where = card) =>
        countComments(db, { ...where, internal });
      expect(await counted(true)).toEqual({ [card.cardId]: 2 });
      expect(await counted(false)).toEqual({ [card.cardId]: 1 });
      const theirs = await aClient(db, { key: 'THEIRS', createdBy: ann });
      expect(await counted(true, { ...card, clientId: theirs.id })).toEqual({});
    });

    test('R34 mentions are replaced as a whole, and have their people’s names', async () => {
      const { id: commentId } = await say('hello');
      const bob = (await aPerson(db, 'bob')).id;
      const on = { clientId: card.clientId, commentId };
      await replaceMentions(db, { ...on, personIds: [ann, bob] });
      await replaceMentions(db, { ...on, personIds: [bob] });
      const list = (clientId = card.clientId) =>
        listMentions(db, { clientId, commentIds: [commentId] });
      expect(await list()).toEqual([{ commentId, id: bob, name: 'bob' }]);
      const theirs = await aClient(db, { key: 'THEIRS', createdBy: ann });
      expect(await list(theirs.id)).toEqual([]);
    });

    test('R34 a reaction of one kind is one, however often it is sent, until it is taken back', async () => {
      const { id: commentId } = await say('hello');
      const one = { clientId: card.clientId, commentId, personId: ann, kind: 'agree' } as const;
      await insertReaction(db, { ...one, at: AT });
      await insertReaction(db, { ...one, at: AT });
      await insertReaction(db, { ...one, kind: 'done', at: AT });
      const kinds = async () =>
        (await listReactions(db, { clientId: card.clientId, commentIds: [commentId] }))
          .map(({ kind }) => kind)
          .toSorted();
      expect(await kinds()).toEqual(['agree', 'done']);
      await deleteReaction(db, one);
      await deleteReaction(db, one);
      expect(await kinds()).toEqual(['done']);
    });

    test('only their author changes and removes them, and brings them back', async () => {
      const { id } = await say('mine');
      const bob = (await aPerson(db, 'bob')).id;
      const own = { clientId: card.clientId, id, by: ann, at: AT };
      expect(await editComment(db, { ...own, by: bob, text: 'his' })).toBe(false);
      expect(await removeComment(db, { ...own, by: bob })).toBe(false);
      expect(await editComment(db, { ...own, text: 'mine, better' })).toBe(true);
      expect(await removeComment(db, own)).toBe(true);
      expect(await editComment(db, { ...own, text: 'after it was removed' })).toBe(false);
      expect(await removeComment(db, { ...own, at: null })).toBe(true);
      expect(await listComments(db, { ...card, internal: false })).toMatchObject([
        { text: 'mine, better', editedAt: AT, removedAt: null },
      ]);
    });
  });
});
