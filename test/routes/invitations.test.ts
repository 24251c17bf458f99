import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClientRow } from '#db/clients.ts';
import { insertInvitation } from '#db/invitations.ts';
import { findMember } from '#db/members.ts';
import { findPersonByEmail, type PersonRow } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import { aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('an invitation', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', name: 'Acme', createdBy: ada.id });
  });
  afterAll(() => site.stop());

  let count = 0;
  let email = '';
  beforeEach(() => {
    count += 1;
    email = `guest${count}@example.com`;
  });

  async function invite(given: { role?: Role; expiresInMs?: number } = {}): Promise<string> {
    const { token } = await insertInvitation(site.db, {
      clientId: acme.id,
      email,
      role: given.role ?? 'member',
      invitedBy: ada.id,
      at: new Date().toISOString(),
      expiresAt: new Date(Date.now() + (given.expiresInMs ?? DAY_MS)).toISOString(),
    });
    return `/invitations/${token}`;
  }
  const account = { intent: 'make-account', name: 'Guest', password: 'a quiet harbour' };
  const memberOf = async (address: string) => {
    const person = await findPersonByEmail(site.db, address);
    return person && findMember(site.db, { clientId: acme.id, personId: person.id });
  };

  it('says who invites whom to what', async () => {
    const { text } = await site.visitor().get(await invite({ role: 'vendor' }));
    for (const said of ['Join Acme', 'ada invites', email, 'as vendor']) {
      expect(text).toContain(said);
    }
  });

  it('makes the account of its address, whatever is sent along, and lets it in', async () => {
    const guest = site.visitor();
    const sent = { ...account, email: 'eve@example.com', role: 'owner' };
    expect(await guest.post(await invite(), sent)).toMatchObject({ location: '/c/acme' });
    expect(await memberOf(email)).toMatchObject({ role: 'member' });
    expect(await findPersonByEmail(site.db, 'eve@example.com')).toBeUndefined();
    expect(await guest.get('/account')).toMatchObject({ status: 200 });
  });

  it('works once', async () => {
    const path = await invite();
    const answers = await Promise.all([
      site.visitor().post(path, account),
      site.visitor().post(path, account),
    ]);
    expect(answers.filter(({ location }) => location === '/c/acme')).toHaveLength(1);
    expect(await site.visitor().get(path)).toMatchObject({ status: 404 });
  });

  it('is of no use when its time is over', async () => {
    const path = await invite({ expiresInMs: -1 });
    expect(await site.visitor().get(path)).toMatchObject({ status: 404 });
    expect(await site.visitor().post(path, account)).toMatchObject({ location: path });
    expect(await findPersonByEmail(site.db, email)).toBeUndefined();
  });

  it('that is made up looks like one that is over', async () => {
    const over = await site.visitor().get(await invite({ expiresInMs: -1 }));
    const madeUp = await site.visitor().get('/invitations/made-up');
    expect(madeUp).toEqual(over);
  });

  it('lets the owner of its address in, once signed in', async () => {
    const bob = await aPerson(site.db, `guest${count}`);
    const path = await invite({ role: 'viewer' });
    expect((await site.visitor().get(path)).text).toContain(`Sign in as ${email}`);
    const visitor = site.visitor(await cookieOf(site.db, bob.id));
    expect(await visitor.post(path, { intent: 'join' })).toMatchObject({ location: '/c/acme' });
    expect(await memberOf(email)).toMatchObject({ role: 'viewer' });
  });

  it('does not make a second account for an address that has one', async () => {
    const bob = await aPerson(site.db, `guest${count}`);
    const path = await invite();
    expect(await site.visitor().post(path, account)).toMatchObject({ location: path });
    expect(await findPersonByEmail(site.db, email)).toEqual(bob);
    expect(await memberOf(email)).toBeUndefined();
  });

  it('is not for somebody else who is signed in: it says so and offers the way out', async () => {
    const eve = await aPerson(site.db, `eve${count}`);
    const path = await invite();
    const visitor = site.visitor(await cookieOf(site.db, eve.id));
    expect((await visitor.get(path)).text).toContain('You are signed in with another address.');
    expect(await visitor.post(path, { intent: 'join' })).toMatchObject({ location: path });
    expect(await visitor.post(path, account)).toMatchObject({ location: path });
    expect(await memberOf(eve.email)).toBeUndefined();
    expect(await visitor.post('/sign-out', { to: path })).toMatchObject({ location: path });
    expect((await visitor.get(path)).text).toContain('Make account and join');
  });

  it('does not raise or lower somebody who is here already', async () => {
    const owner = site.visitor(await cookieOf(site.db, ada.id));
    const answer = await owner.post('/c/acme/people', {
      intent: 'invite',
      email: 'ADA@example.com',
      role: 'viewer',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This person is here already.');
  });

  it('replaces the one sent to the same address before', async () => {
    const before = await invite();
    const owner = site.visitor(await cookieOf(site.db, ada.id));
    const { text } = await owner.post('/c/acme/people', {
      intent: 'invite',
      email: email.toUpperCase(),
      role: 'member',
    });
    const link = /\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '';
    expect(await site.visitor().get(before)).toMatchObject({ status: 404 });
    expect(await site.visitor().get(link)).toMatchObject({ status: 200 });
    expect((await owner.get('/c/acme/people')).text).not.toContain(link);
  });
});
