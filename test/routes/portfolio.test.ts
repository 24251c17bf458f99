import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMember } from '#db/members.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { aClient, aPerson, AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('the portfolio', () => {
  let site: Site;
  let full: FullClient;
  let asOwner: Visitor;
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    asOwner = site.visitor(await cookieOf(site.db, full.owner.id));
  });
  afterAll(() => site.stop());

  it('has a row for each client one owns, and none for those one only works for', async () => {
    const createdBy = full.owner.id;
    await aClient(site.db, { key: 'QUIET', name: 'Quiet Harbour', createdBy });
    const eve = await aPerson(site.db, 'eve');
    const foreign = await aClient(site.db, { key: 'ELSE', name: 'Elsewhere', createdBy: eve.id });
    const member = { clientId: foreign.id, personId: createdBy, role: 'lead' as const };
    await insertMember(site.db, { ...member, seesMoney: true, at: AT });

    const { status, text } = await asOwner.get('/portfolio');
    const page = text.slice(text.indexOf('<main'));
    expect(status).toBe(200);
    expect(page).toContain(full.client.name);
    expect(page).toContain('Quiet Harbour');
    expect(page).not.toContain('Elsewhere');
  });

  it('says in words what needs one, with the way there', async () => {
    const { text } = await asOwner.get('/portfolio');
    expect(text).toContain('Win a customer for less is off track');
    expect(text).toContain(`/review/${full.quarter}#priority-`);
    expect(text).toMatch(/\d+ cards are overdue on/);
    expect(text).toContain('Nothing is committed for this quarter');
  });

  it('is no place for those who own nothing, and an invitation to make the first client for those at none', async () => {
    for (const role of ['lead', 'member', 'vendor', 'viewer'] as const) {
      const visitor = site.visitor(await cookieOf(site.db, full.people[role]));
      expect(await visitor.get('/portfolio')).toMatchObject({ status: 404 });
    }
    const alone = await aPerson(site.db, 'alone');
    const { status, text } = await site
      .visitor(await cookieOf(site.db, alone.id))
      .get('/portfolio');
    expect(status).toBe(200);
    expect(text).toContain('Each client you own gets a line here');
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
