import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import { deleteClient } from '#db/clients.ts';
import { editComment, insertComment, removeComment } from '#db/comments.ts';
import { search as migration } from '#db/migrations/0021-search.ts';
import { moveCardRows } from '#db/moved-cards.ts';
import { newId } from '#db/new-id.ts';
import { rebuildRows, listBoardsBehind } from '#db/rebuild-projections.ts';
import { searchCards, searchComments, type SearchAt } from '#db/search.ts';
import { cardsOf } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { archiveCard, renameCard } from '#model/board/ops/cards.ts';
import { addChecklistItem } from '#model/board/ops/checklist.ts';
import type { CardId } from '#model/ids.ts';
import { wantedTerms } from '#model/search/search-terms.ts';
import { typedWords } from '#model/search/search-words.ts';
import { addTask } from '#test/support/board-scene.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';
import { changeBoard } from '#test/support/stored-boards.ts';

type Where = Parameters<typeof wantedTerms>[1]['where'];

onEachDatabase((databases) => {
  const start = async () => {
    const { db, dialect } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const board = await aBoard(db, client);
    const clientId = client.id;
    const put = async (title: string, on: BoardRow = board): Promise<CardId> => {
      const id = newId<CardId>();
      await changeBoard(db, on, (doc) => addTask({ doc }, title, id));
      return id;
    };
    const asked = (typed: string, where: Where, more: Partial<SearchAt>): SearchAt => ({
      boardIds: [board.id],
      archivedBoardIds: [],
      isArchived: false,
      wanted: wantedTerms(typedWords(typed), {
        clientIds: [clientId],
        where,
        isLoose: true,
      }),
      limit: 20,
      ...more,
    });
    const titles = async (
      typed: string,
      more: Partial<SearchAt> & { where?: Where } = {},
    ): Promise<string[]> => {
      const { where = 'anywhere', ...rest } = more;
      return (await searchCards(db, asked(typed, where, rest))).map(({ title }) => title);
    };
    const comments = async (
      typed: string,
      more: Partial<SearchAt> & { internal?: boolean } = {},
    ): Promise<string[]> => {
      const { internal = false, ...rest } = more;
      const internalOnIds = internal ? [board.id] : [];
      const found = await searchComments(db, { ...asked(typed, 'anywhere', rest), internalOnIds });
      return found.map(({ text }) => text);
    };
    const say = (cardId: CardId, text: string, isInternal: 0 | 1 = 0) =>
      insertComment(db, {
        clientId,
        boardId: board.id,
        cardId,
        parentId: null,
        text,
        isInternal,
        by: ann.id,
        at: AT,
      });
    return { db, dialect, ann, client, clientId, board, put, asked, titles, comments, say };
  };

  describe('R38 cards', () => {
    test('are found by title, description and steps: words in any order, as they begin, without accents', async () => {
      const { db, board, put, titles } = await start();
      const id = await put('Événement in Zürich');
      await put('Zurich brochure');
      await changeBoard(db, board, (doc) => {
        writeBody(doc, { cardId: id, paragraphs: ['Ask the venue.', 'Łódź is too far'] });
        addChecklistItem(doc, { cardId: id, id: newId(), text: 'Book 40 chairs' });
      });
      const found = ['Événement in Zürich'];
      for (const typed of ['zür even', 'VENUE', 'lodz', 'chairs zurich', 'book 40', 'événement']) {
        expect([typed, await titles(typed)]).toEqual([typed, found]);
      }
      expect(await titles('zurich')).toEqual(['Zurich brochure', 'Événement in Zürich']);
      expect(await titles('zurich', { limit: 1 })).toEqual(['Zurich brochure']);
      expect(await titles('venue', { where: 'title' })).toEqual([]);
      expect(await titles('brochrue zurihc', { where: 'near-title' })).toEqual(['Zurich brochure']);
      expect(await titles('chure', { where: 'near-title' })).toEqual(['Zurich brochure']);
    });

    test('are found by what they say now, and only where one looks', async () => {
      const { db, ann, client, clientId, board, put, asked, titles } = await start();
      const id = await put('Pricing page');
      await changeBoard(db, board, (doc) => renameCard(doc, { cardId: id, title: 'Price list' }));
      expect(await titles('pricing')).toEqual([]);
      expect(await titles('price list')).toEqual(['Price list']);

      const second = await aBoard(db, client, 'Second');
      expect(await titles('price', { boardIds: [second.id] })).toEqual([]);
      expect(await titles('price', { boardIds: [] })).toEqual([]);
      await moveCardRows(db, { clientId, cardIds: [id], from: board.id, to: second.id });
      expect(await titles('price')).toEqual([]);
      expect(await titles('price', { boardIds: [second.id] })).toEqual(['Price list']);

      // Whatever terms one comes with, only boards that are named are looked at.
      const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
      const foreign = await aBoard(db, other);
      await put('Price of theirs', foreign);
      const wanted = wantedTerms(['price'], { clientIds: [clientId, other.id], where: 'title' });
      const boardIds = [second.id];
      expect((await searchCards(db, asked('', 'title', { boardIds, wanted }))).length).toBe(1);
    });

    test('that are archived, or on an archived board, are found apart; deleted ones are not', async () => {
      const { db, board, put, titles } = await start();
      const gone = await put('Banner one');
      const away = await put('Banner two');
      await put('Banner three');
      await changeBoard(db, board, (doc) => {
        cardsOf(doc).delete(gone);
        archiveCard(doc, { cardId: away, at: AT });
      });
      expect(await titles('banner')).toEqual(['Banner three']);
      expect(await titles('banner', { isArchived: true })).toEqual(['Banner two']);
      const archivedBoardIds = [board.id];
      expect(await titles('banner', { archivedBoardIds })).toEqual([]);
      const all = await titles('banner', { archivedBoardIds, isArchived: true });
      expect(all.toSorted()).toEqual(['Banner three', 'Banner two']);
    });

    test('whatever is typed, it is words and no language of the database', async () => {
      const { put, titles } = await start();
      await put('Rock & roll "live" NOT (AND) NEAR/2 it\'s');
      for (const typed of [
        'NOT',
        'and OR',
        'near(',
        '"live',
        "it's",
        'rock* & roll',
        'a:b',
        '-roll',
      ]) {
        const found = await titles(typed);
        expect([typed, found.length]).toEqual([typed, /a:b|OR/.test(typed) ? 0 : 1]);
      }
      expect(await titles('rock '.repeat(50))).toHaveLength(1);
      expect(await titles(`roll \u0000 \ud800 '; drop table cards; --`)).toEqual([]);
    });
  });

  test('R38 comments are found while they stand, by their words now, internal ones by those who may', async () => {
    const { db, ann, client, clientId, put, comments, say } = await start();
    const card = await put('Brief');
    const first = await say(card, `The logo is too small, @[${ann.id}]`);
    await say(card, 'Internal: the logo is ugly', 1);
    expect(await comments('logo')).toEqual([first.text]);
    expect((await comments('logo', { internal: true })).length).toBe(2);
    expect(await comments(ann.id)).toEqual([]);

    const own = { clientId, id: first.id, by: ann.id, at: AT };
    await editComment(db, { ...own, text: 'The headline is too long' });
    expect(await comments('logo')).toEqual([]);
    expect(await comments('headline')).toEqual(['The headline is too long']);
    await removeComment(db, own);
    expect(await comments('headline')).toEqual([]);
    await removeComment(db, { ...own, at: null });
    expect(await comments('headline')).toHaveLength(1);

    const second = await aBoard(db, client, 'Second');
    expect(await comments('headline', { boardIds: [second.id] })).toEqual([]);
    await db.updateTable('cards').set({ boardId: second.id }).execute();
    // The card is elsewhere and what was said of it did not follow: it is on neither.
    expect(await comments('headline')).toEqual([]);
    expect(await comments('headline', { boardIds: [second.id] })).toEqual([]);
  });

  test('R38 what is stored already is indexed by the migration, and steps by the next start', async () => {
    const { db, dialect, board, put, titles, comments, say } = await start();
    const id = await put('Trade fair');
    await say(id, 'Stand 12 is taken');
    await changeBoard(db, board, (doc) => {
      writeBody(doc, { cardId: id, paragraphs: ['In Hamburg'] });
      addChecklistItem(doc, { cardId: id, id: newId(), text: 'Order badges' });
    });
    // The schema as it was, and its migration once more.
    for (const table of ['card_search', 'comment_search']) {
      await sql`drop table if exists ${sql.table(dialect.isOneFile ? `${table}_index` : 'none')}`.execute(
        db,
      );
      await sql`drop table ${sql.table(table)}`.execute(db);
    }
    await sql`alter table cards drop column checklist_text`.execute(db);
    await migration(dialect).up(db);
    expect(await titles('fair hamburg')).toEqual(['Trade fair']);
    expect(await comments('stand')).toHaveLength(1);
    expect(await titles('badges')).toEqual([]);
    for (const behind of await listBoardsBehind(db)) await rebuildRows(db, behind);
    expect(await titles('badges')).toEqual(['Trade fair']);
    expect(await listBoardsBehind(db)).toEqual([]);
  });

  test('R38 a client that is deleted leaves nothing in the index', async () => {
    const { db, dialect, client, put, say } = await start();
    await say(await put('Secret launch'), 'Secret words');
    await deleteClient(db, client.id);
    for (const table of ['card_search', 'comment_search']) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
      expect(rows).toEqual([]);
      if (!dialect.isOneFile) continue;
      const index = sql.table(`${table}_index`);
      // Throws when the index has anything its table has not.
      await sql`insert into ${index} (${index}, rank) values ('integrity-check', 1)`.execute(db);
    }
  });
});
