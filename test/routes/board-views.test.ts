import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('R33 saved views of a board', () => {
  let site: Site;
  let full: FullClient;
  let path: string;
  const visitors = new Map<Role, Visitor>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    path = `/c/${full.client.key.toLowerCase()}/boards/${full.board}/views`;
    for (const role of ROLES) {
      visitors.set(role, site.visitor(await cookieOf(site.db, full.people[role])));
    }
  });
  afterAll(() => site.stop());

  const as = (role: Role): Visitor => visitors.get(role) ?? site.visitor();
  const rows = () => site.db.selectFrom('boardViews').selectAll().execute();
  const idOf = async (title: string) => (await rows()).find((row) => row.title === title)?.id ?? '';
  const post = (role: Role, fields: Record<string, string>, to = path) =>
    as(role).post(`${to}.data`, fields);
  const save = (role: Role, title: string, query: string, shared = false) =>
    post(role, { intent: 'save', title, query, ...(shared && { shared: 'on' }) });
  /** Whether a view's name is in what a role is told. */
  const hears = async (role: Role, title: string) =>
    (await as(role).get(`${path}.data`)).text.includes(title);

  it('R20 everybody who sees the board saves views for themselves, and nobody else hears of them', async () => {
    for (const role of ROLES) {
      expect((await save(role, `Own of ${role}`, 'owner=me')).status).toBe(200);
    }
    for (const role of ROLES) {
      for (const other of ROLES) {
        expect(await hears(role, `Own of ${other}`), `${role} of ${other}`).toBe(role === other);
      }
    }
  });

  it('R20 who may share does, all hear of it, and only who may share renames and removes it', async () => {
    for (const role of ROLES) {
      const may = whoMay('view.share', BOARDS.given).includes(role);
      const { status } = await save(role, `Late by ${role}`, 'view=list&due=late', true);
      expect(status, role).toBe(may ? 200 : 404);
    }
    for (const role of ROLES) expect(await hears(role, 'Late by member')).toBe(true);
    const id = await idOf('Late by member');
    for (const role of ROLES) {
      const may = whoMay('view.share', BOARDS.given).includes(role);
      const answer = await post(role, { intent: 'rename', id, title: 'Late by member' });
      expect(answer.status, role).toBe(may ? 200 : 404);
    }
    await post('owner', { intent: 'remove', id });
    expect(await hears('lead', 'Late by member')).toBe(false);
    await post('owner', { intent: 'restore', id });
    expect(await hears('lead', 'Late by member')).toBe(true);
  });

  it('R9 a shared view that names what one may not see is not there for them', async () => {
    await save('owner', 'By a number', 'kpi=win-rate', true);
    await save('owner', 'By a purpose', 'serves=more-demos', true);
    await save('owner', 'By a person', 'owner=ada', true);
    await save('owner', 'By nobody', 'owner=none&kpi=none', true);
    for (const title of ['By a number', 'By a purpose', 'By a person']) {
      expect(await hears('viewer', title)).toBe(true);
      expect(await hears('vendor', title)).toBe(false);
      const answer = await post('vendor', { intent: 'remove', id: await idOf(title) });
      expect(answer.status).toBe(404);
    }
    expect(await hears('vendor', 'By nobody')).toBe(true);
  });

  it('R20 somebody else’s own view, and one of another client, look like none', async () => {
    const other = await aFullClient(site.db, { ownerName: 'eve' });
    const eve = site.visitor(await cookieOf(site.db, other.owner.id));
    const theirs = `/c/${other.client.key.toLowerCase()}/boards/${other.board}/views`;
    await eve.post(`${theirs}.data`, {
      intent: 'save',
      title: 'Of another client',
      query: 'due=late',
      shared: 'on',
    });
    const before = await rows();
    for (const id of [
      await idOf('Own of member'),
      await idOf('Of another client'),
      '0'.repeat(22),
    ]) {
      for (const intent of ['rename', 'remove', 'restore']) {
        const answer = await post('owner', { intent, id, title: 'Mine now' });
        expect(answer.status).toBe(404);
      }
    }
    expect(await rows()).toEqual(before);
  });

  it('keeps of an address only what is a view, and no more than anybody needs', async () => {
    await save('member', 'Tidy', 'view=calendar&month=2026-01&evil=1&owner=me&q=brief');
    const tidy = (await rows()).find(({ title }) => title === 'Tidy');
    expect(tidy?.query).toBe('view=calendar&owner=me&q=brief');
    expect((await save('member', '   ', 'owner=me')).status).toBe(422);
    expect((await save('member', 'x'.repeat(LIMITS.nameChars + 1), '')).status).toBe(422);
    const { length } = (await rows()).filter(({ by }) => by === full.people.lead);
    for (let count = length; count < LIMITS.viewsPerBoard; count += 1) {
      await save('lead', `View ${count}`, 'owner=me');
    }
    expect((await save('lead', 'One too many', 'owner=me')).status).toBe(422);
  });
});
