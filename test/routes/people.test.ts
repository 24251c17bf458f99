import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientRow } from '#db/clients.ts';
import { findMember } from '#db/members.ts';
import type { PersonRow } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import { aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('people of a client', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  let asAda: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', createdBy: ada.id });
    asAda = await visitorFor(ada);
  });
  afterAll(() => site.stop());

  const visitorFor = async ({ id }: PersonRow) => site.visitor(await cookieOf(site.db, id));
  const join = (name: string, role: Role) => aMember(site.db, { clientId: acme.id, name, role });
  const roleOf = async ({ id }: PersonRow) =>
    (await findMember(site.db, { clientId: acme.id, personId: id }))?.role;
  const people = '/c/acme/people';

  it('the last owner can neither be demoted nor leave; the message stands beside the field', async () => {
    const demoted = await asAda.post(people, { intent: 'change', person: ada.id, role: 'lead' });
    expect(demoted.status).toBe(422);
    expect(demoted.text).toContain('A client keeps at least one owner.');
    const left = await asAda.post(people, { intent: 'remove', person: ada.id });
    expect(left.status).toBe(422);
    expect(left.text).toContain('A client keeps at least one owner.');
    expect(await roleOf(ada)).toBe('owner');
  });

  it('with a second owner the first may leave', async () => {
    const cora = await join('cora', 'owner');
    const dan = await join('dan', 'owner');
    expect(
      await (await visitorFor(dan)).post(people, { intent: 'remove', person: dan.id }),
    ).toMatchObject({ location: '/' });
    expect(await roleOf(dan)).toBeUndefined();
    await asAda.post(people, { intent: 'remove', person: cora.id });
    expect(await roleOf(cora)).toBeUndefined();
  });

  it('a removal takes effect at once', async () => {
    const bob = await join('bob', 'member');
    const asBob = await visitorFor(bob);
    expect(await asBob.get('/c/acme/boards')).toMatchObject({ status: 200 });
    expect(await asAda.post(people, { intent: 'remove', person: bob.id })).toMatchObject({
      location: people,
    });
    expect(await asBob.get('/c/acme/boards')).toMatchObject({ status: 404 });
  });

  it('a vendor has the boards given to it, of this client only', async () => {
    const vic = await join('vic', 'vendor');
    const given = await aBoard(site.db, acme, 'Given');
    const kept = await aBoard(site.db, acme, 'Kept');
    const eve = await aPerson(site.db, 'eve');
    const foreign = await aBoard(
      site.db,
      await aClient(site.db, { key: 'OTHER', createdBy: eve.id }),
    );
    const asVic = await visitorFor(vic);
    expect((await asVic.get('/c/acme/boards')).text).toContain('No boards yet');
    await asAda.post(people, {
      intent: 'change',
      person: vic.id,
      role: 'vendor',
      boards: [given.id, foreign.id],
    });
    const { text } = await asVic.get('/c/acme/boards');
    expect(text).toContain('Given');
    expect(text).not.toContain('Kept');
    expect(await findMember(site.db, { clientId: acme.id, personId: vic.id })).toMatchObject({
      boardIds: [given.id],
    });
    expect(await asVic.get(`/c/acme/boards/${kept.id}`)).toMatchObject({ status: 404 });
  });

  it('only an owner gives sight of money, and only to members', async () => {
    const mia = await join('mia', 'member');
    const lee = await join('lee', 'lead');
    const grant = { intent: 'change', person: mia.id, role: 'member', seesMoney: 'on' };
    expect(await (await visitorFor(lee)).post(people, grant)).toMatchObject({ status: 404 });
    expect(await (await visitorFor(mia)).post(people, grant)).toMatchObject({ status: 404 });
    await asAda.post(people, grant);
    const seesMoney = async () =>
      (await findMember(site.db, { clientId: acme.id, personId: mia.id }))?.seesMoney;
    expect(await seesMoney()).toBe(true);
    await asAda.post(people, { ...grant, role: 'viewer' });
    expect(await seesMoney()).toBe(false);
  });

  it('a lead invites the team, not owners or leads', async () => {
    const lou = await join('lou', 'lead');
    const asLou = await visitorFor(lou);
    const invite = (role: Role) =>
      asLou.post(people, { intent: 'invite', email: `new-${role}@example.com`, role });
    expect(await invite('owner')).toMatchObject({ status: 404 });
    expect(await invite('lead')).toMatchObject({ status: 404 });
    expect(await invite('member')).toMatchObject({ status: 200 });
  });

  it('addresses and invitations are for those who may invite', async () => {
    await asAda.post(people, { intent: 'invite', email: 'waits@example.com', role: 'member' });
    const viv = await join('viv', 'viewer');
    const { text } = await (await visitorFor(viv)).get(people);
    expect(text).toContain('ada');
    expect(text).not.toContain('@example.com</');
    expect(text).not.toContain('waits@example.com');
  });
});
