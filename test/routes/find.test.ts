import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardId } from '#model/ids.ts';
import { findCardTitle } from '#test/support/find-card-title.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

type Found = { readonly kind: string; readonly title: string; readonly path: string };

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

  const find = async (personId: FullClient['owner']['id'], typed: string): Promise<Found[]> => {
    const visitor = site.visitor(await cookieOf(site.db, personId));
    const { status, text } = await visitor.get(`/find?q=${encodeURIComponent(typed)}`);
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

  it('leads to pages that are there', async () => {
    const visitor = site.visitor(await cookieOf(site.db, mine.owner.id));
    const found = await find(mine.owner.id, 'demo');
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['card', 'kpi', 'board']));
    for (const { path } of found) expect(await visitor.get(path)).toMatchObject({ status: 200 });
  });

  it('is nothing for an empty line, and text is never a pattern', async () => {
    expect(await find(mine.owner.id, '  ')).toEqual([]);
    expect(await find(mine.owner.id, '%')).toEqual([]);
    expect(await find(mine.owner.id, "x' or 1=1 --_%")).toEqual([]);
  });

  it('asks a stranger to sign in', async () => {
    const { status, location } = await site.visitor().get('/find?q=demo');
    expect(status).toBe(302);
    expect(location).toContain('/sign-in');
  });
});
