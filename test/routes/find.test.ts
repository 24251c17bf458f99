import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertComment, removeComment } from '#db/comments.ts';
import { writeCardTerms } from '#db/search-terms.ts';
import { ROLES } from '#model/access.ts';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { findCardTitle } from '#test/support/find-card-title.ts';
import { AT } from '#test/support/records.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

type Found = {
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly place: string;
  readonly isArchived: boolean;
  readonly excerpt?: readonly { readonly text: string; readonly isFound: boolean }[];
};

describe('what is looked for', () => {
  let site: Site;
  let mine: FullClient;
  let theirs: FullClient;
  beforeAll(async () => {
    site = await startSite();
    mine = await aFullClient(site.db, { ownerName: 'ada' });
    theirs = await aFullClient(site.db, { ownerName: 'eve' });
  });
  afterAll(() => site.stop());

  const find = async (personId: PersonId, typed: string, more = ''): Promise<Found[]> => {
    const visitor = site.visitor(await cookieOf(site.db, personId));
    const { status, text } = await visitor.get(`/find?q=${encodeURIComponent(typed)}${more}`);
    expect(status).toBe(200);
    return JSON.parse(text) as Found[];
  };

  it('is found by every role as far as it may see, and at no other client', async () => {
    const priority = await findCardTitle(site.db, mine.client.id, mine.planCard);
    const task = await findCardTitle(site.db, mine.client.id, mine.card);
    for (const role of ['owner', 'lead', 'member', 'viewer', 'vendor'] as const) {
      const who = mine.people[role];
      const ofPlan = await find(who, priority);
      expect(ofPlan.some(({ title }) => title === priority)).toBe(role !== 'vendor');
      const ofBoard = await find(who, task);
      expect(ofBoard.filter(({ title }) => title === task)).toHaveLength(1);
      const paths = [...ofPlan, ...ofBoard].map(({ path }) => path);
      const here = `/c/${mine.client.key.toLowerCase()}/`;
      expect(paths.filter((path) => !path.startsWith(here))).toEqual([]);
    }
    expect(theirs.client.key).not.toBe(mine.client.key);
  });

  it('R35 is found by its short key, in either case, by those who may see it', async () => {
    const { key } = mine.client;
    const row = await site.db
      .selectFrom('cards')
      .select(['number', 'title'])
      .where('id', '=', mine.planCard as CardId)
      .executeTakeFirstOrThrow();
    const typed = `${key.toLowerCase()}-${row.number}`;
    const [found] = await find(mine.people.viewer, typed);
    expect(found).toMatchObject({ kind: 'card', title: row.title });
    const visitor = site.visitor(await cookieOf(site.db, mine.owner.id));
    const here = `/c/${key.toLowerCase()}/cards`;
    const sent = await visitor.get(`${here}/${typed.toUpperCase()}`);
    expect(sent).toMatchObject({ status: 302, location: `${here}/${mine.planCard}` });
    for (const no of [`${key}-99999`, `${theirs.client.key}-1`]) {
      expect(await visitor.get(`${here}/${no}`)).toMatchObject({ status: 404 });
    }

    const vendor = site.visitor(await cookieOf(site.db, mine.people.vendor));
    expect((await find(mine.people.vendor, typed)).map(({ title }) => title)).not.toContain(
      row.title,
    );
    expect(await vendor.get(`${here}/${typed}`)).toMatchObject({ status: 404 });
    const stranger = await find(theirs.owner.id, typed);
    expect(stranger.map(({ title }) => title)).not.toContain(row.title);
  });

  it('R38 R9 what cards and comments say is found by those who may read it, internal comments by fewer', async () => {
    const { db } = site;
    const clientId = mine.client.id;
    const texts = { bodyText: 'Only the description says flamingo', checklistText: 'Feed it' };
    const say = async (cardId: string, text: string, isInternal: 0 | 1) => {
      const { boardId } = await db
        .selectFrom('cards')
        .select('boardId')
        .where('id', '=', cardId as CardId)
        .executeTakeFirstOrThrow();
      const on = { clientId, boardId, cardId: cardId as CardId, parentId: null };
      return insertComment(db, { ...on, text, isInternal, by: mine.owner.id, at: AT });
    };
    for (const id of [mine.card, mine.planCard] as CardId[]) {
      await db.updateTable('cards').set(texts).where('id', '=', id).execute();
      const card = await db
        .selectFrom('cards')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await writeCardTerms(db, [{ card }]);
      await say(id, 'A pelican for everybody', 0);
      await say(id, 'A heron among ourselves', 1);
    }
    for (const role of ROLES) {
      const who = mine.people[role];
      const cards = role === 'vendor' ? [mine.card] : [mine.card, mine.planCard];
      const idsOf = (found: readonly Found[]) => found.map(({ path }) => path.split(/[/#]/).at(6));
      const described = await find(who, 'descr flaming');
      expect([role, idsOf(described).toSorted()]).toEqual([role, cards.toSorted()]);
      expect(described[0]?.excerpt).toContainEqual({ text: 'flamingo', isFound: true });
      const said = await find(who, 'pelican');
      expect([role, idsOf(said).toSorted()]).toEqual([role, cards.toSorted()]);
      expect(said[0]).toMatchObject({ kind: 'comment' });
      const internal = await find(who, 'heron');
      const reads = role === 'owner' || role === 'member';
      expect([role, idsOf(internal).toSorted()]).toEqual([role, reads ? cards.toSorted() : []]);
    }
    for (const typed of ['flamingo', 'pelican', 'heron', mine.client.name]) {
      const stranger = await find(theirs.owner.id, typed, `&client=${mine.client.key}`);
      expect(stranger).toEqual([]);
    }
    const removed = await say(mine.card, 'A cormorant', 0);
    const own = { clientId, id: removed.id, by: mine.owner.id, at: AT };
    await removeComment(db, own);
    expect(await find(mine.owner.id, 'cormorant')).toEqual([]);
  });

  it('R38 people are found by those who see people, and nobody by an address', async () => {
    const { name, email } = mine.owner;
    for (const role of ROLES) {
      const found = await find(mine.people[role], name);
      const people = found.filter(({ kind }) => kind === 'person').map(({ title }) => title);
      expect([role, people]).toEqual([role, role === 'vendor' ? [] : [name]]);
      expect(JSON.stringify(await find(mine.people[role], email))).not.toContain('@');
    }
  });

  it('R38 what is archived comes last and says so, and has a page', async () => {
    const { db } = site;
    const [first, second] = await find(mine.owner.id, 'demo', '&kind=card');
    if (!first || !second) throw new Error('the sample has no such cards');
    const id = (path: string) => path.split('/').at(-1) as CardId;
    await db
      .updateTable('cards')
      .set({ archivedAt: AT })
      .where('id', '=', id(first.path))
      .execute();
    const after = await find(mine.owner.id, 'demo', '&kind=card');
    expect(after.at(-1)).toMatchObject({ title: first.title, isArchived: true });
    expect(after.filter(({ isArchived }) => isArchived)).toHaveLength(1);
    const visitor = site.visitor(await cookieOf(db, mine.owner.id));
    expect(await visitor.get(after.at(-1)?.path ?? '')).toMatchObject({ status: 200 });

    const board = mine.board as BoardId;
    await db.updateTable('boards').set({ archivedAt: AT }).where('id', '=', board).execute();
    const task = await findCardTitle(db, mine.client.id, mine.card);
    expect(await find(mine.people.vendor, task)).toMatchObject([{ isArchived: true }]);
    await db.updateTable('boards').set({ archivedAt: null }).where('id', '=', board).execute();
    await db
      .updateTable('cards')
      .set({ archivedAt: null })
      .where('id', '=', id(first.path))
      .execute();
  });

  it('leads to pages that are there, of every kind', async () => {
    const visitor = site.visitor(await cookieOf(site.db, mine.owner.id));
    const found = await find(mine.owner.id, 'demo');
    for (const kind of ['comment', 'board', 'person']) {
      found.push(
        ...(await find(mine.owner.id, kind === 'person' ? 'ada' : 'the', `&kind=${kind}`)),
      );
    }
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(['card', 'kpi', 'board', 'comment', 'person']),
    );
    for (const { path } of found) expect(await visitor.get(path)).toMatchObject({ status: 200 });
  });

  it('R38 is nothing for signs alone, and whatever is typed is no language of the database', async () => {
    for (const signs of ['  ', '%', '"', '***', '🚀🚀', '؟', '\u0000', '()', '…']) {
      expect([signs, await find(mine.owner.id, signs)]).toEqual([signs, []]);
    }
    const hard = [
      "x' or 1=1 --_%",
      'NEAR(demo, 2)',
      '"demo',
      'demo* OR',
      'title:demo',
      'demo & !x',
    ];
    for (const typed of [...hard, 'مرحبا', '日本語', 'x'.repeat(3_000)]) {
      await find(mine.owner.id, typed);
    }
    expect((await find(mine.owner.id, 'demo '.repeat(500))).length).toBeGreaterThan(0);
    expect(site.faults).toEqual([]);
  });

  it('asks a stranger to sign in', async () => {
    const { status, location } = await site.visitor().get('/find?q=demo');
    expect(status).toBe(302);
    expect(location).toContain('/sign-in');
  });
});
