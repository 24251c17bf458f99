import { expect, test } from 'vitest';
import { listAllBoards } from '#db/boards.ts';
import { listClientsOf } from '#db/clients.ts';
import {
  acceptInvitation,
  findOpenInvitation,
  insertInvitation,
  listOpenInvitations,
  revokeInvitation,
} from '#db/invitations.ts';
import {
  changeRole,
  findMember,
  grantBoards,
  listMembers,
  removeMember,
  setSeesMoney,
} from '#db/members.ts';
import { countPeople, findPersonByEmail, insertPerson } from '#db/people.ts';
import {
  deleteExpiredSessions,
  deleteOtherSessions,
  deleteSession,
  deleteSessionOf,
  findSession,
  insertSession,
  listSessions,
  touchSession,
} from '#db/sessions.ts';
import { newToken } from '#db/tokens.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';

const LATER = '2026-06-01T00:00:00.000Z';
const MUCH_LATER = '2026-07-01T00:00:00.000Z';

onEachDatabase((databases) => {
  test('a person is found by address however it is typed, and the address is taken once', async () => {
    const { db } = await databases.migrated();
    expect(await countPeople(db)).toBe(0);
    const person = { name: ' Ann Ă ', passwordHash: 'x', isOperator: true, at: AT };
    const ann = await insertPerson(db, { ...person, email: ' Ann@Example.com' });
    expect(ann).toMatchObject({ email: 'ann@example.com', name: 'Ann Ă', isOperator: 1 });
    expect(await findPersonByEmail(db, 'ANN@example.com ')).toEqual(ann);
    await expect(insertPerson(db, { ...person, email: 'ann@EXAMPLE.com' })).rejects.toThrow();
    expect(await countPeople(db)).toBe(1);
  });

  test('a session is found by its token until it ends, and the token is not stored', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const token = newToken();
    const id = await insertSession(db, {
      token,
      personId: ann.id,
      userAgent: 'Firefox',
      at: AT,
      expiresAt: LATER,
    });
    expect((await findSession(db, { token, at: AT }))?.person).toEqual(ann);
    expect(await findSession(db, { token: newToken(), at: AT })).toBeUndefined();
    expect(await findSession(db, { token, at: LATER })).toBeUndefined();
    expect(JSON.stringify(await listSessions(db, ann.id))).not.toContain(token);

    await touchSession(db, { id, at: LATER, expiresAt: MUCH_LATER });
    expect((await findSession(db, { token, at: LATER }))?.session.lastSeenAt).toBe(LATER);
    await deleteExpiredSessions(db, LATER);
    expect(await listSessions(db, ann.id)).toHaveLength(1);
    await deleteSession(db, id);
    expect(await findSession(db, { token, at: AT })).toBeUndefined();
  });

  test('signing out elsewhere ends one’s own other sessions only', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const bob = await aPerson(db, 'bob');
    const start = (personId: typeof ann.id) =>
      insertSession(db, { token: newToken(), personId, userAgent: '', at: AT, expiresAt: LATER });
    const keep = await start(ann.id);
    await start(ann.id);
    const bobs = await start(bob.id);
    expect(await deleteSessionOf(db, { personId: ann.id, id: bobs })).toBe(false);
    await deleteOtherSessions(db, { personId: ann.id, keep });
    expect((await listSessions(db, ann.id)).map((session) => session.id)).toEqual([keep]);
    expect(await listSessions(db, bob.id)).toHaveLength(1);
  });

  test('the last owner stays owner, also when two owners step down at once', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const clientId = client.id;
    const who = { clientId, personId: ann.id };
    expect(await changeRole(db, { ...who, role: 'lead' })).toBe('last-owner');
    expect(await removeMember(db, who)).toBe('last-owner');

    const bob = await aMember(db, { clientId, name: 'bob', role: 'owner' });
    const answers = await Promise.all([
      changeRole(db, { ...who, role: 'lead' }),
      removeMember(db, { clientId, personId: bob.id }),
    ]);
    expect(answers.sort()).toEqual(expect.arrayContaining(['last-owner']));
    const owners = (await listMembers(db, clientId)).filter((member) => member.role === 'owner');
    expect(owners).toHaveLength(1);
  });

  test('a vendor has exactly the task boards granted, of this client, while a vendor', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const other = await aClient(db, { key: 'OTHER', createdBy: ann.id });
    const vendor = await aMember(db, { clientId: client.id, name: 'vic', role: 'vendor' });
    const granted = await aBoard(db, client);
    const foreign = await aBoard(db, other);
    const plan = (await listAllBoards(db, client.id)).find((board) => board.kind === 'plan');
    const who = { clientId: client.id, personId: vendor.id };

    const boardIds = [granted.id, foreign.id, plan?.id ?? granted.id];
    await grantBoards(db, { ...who, boardIds, at: AT });
    expect((await findMember(db, who))?.boardIds).toEqual([granted.id]);
    await changeRole(db, { ...who, role: 'member' });
    await changeRole(db, { ...who, role: 'vendor' });
    expect((await findMember(db, who))?.boardIds).toEqual([]);
    await grantBoards(db, { ...who, boardIds: [granted.id], at: AT });
    await removeMember(db, who);
    expect(await findMember(db, who)).toBeUndefined();
    expect(await listClientsOf(db, vendor.id)).toEqual([]);
  });

  test('money: owners and leads see it, a member where it was granted', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const { id: clientId } = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const lead = await aMember(db, { clientId, name: 'lea', role: 'lead' });
    const member = await aMember(db, { clientId, name: 'mia', role: 'member' });
    const sees = async (personId: typeof ann.id): Promise<boolean | undefined> =>
      (await findMember(db, { clientId, personId }))?.seesMoney;
    expect(await sees(lead.id)).toBe(true);
    expect(await sees(member.id)).toBe(false);
    await setSeesMoney(db, { clientId, personId: member.id, seesMoney: true });
    expect(await sees(member.id)).toBe(true);
  });

  test('an invitation works once, until it expires or is revoked', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const clientId = client.id;
    const invite = (email: string) =>
      insertInvitation(db, {
        clientId,
        email,
        role: 'member',
        invitedBy: ann.id,
        at: AT,
        expiresAt: LATER,
      });
    const first = await invite(' Bob@Example.com ');
    expect(first.invitation.email).toBe('bob@example.com');
    expect(await findOpenInvitation(db, { token: first.token, at: AT })).toMatchObject({
      clientName: 'Client ACME',
      clientKey: 'ACME',
      accent: 'ocean',
      inviterName: 'ann',
    });
    expect(await findOpenInvitation(db, { token: first.token, at: LATER })).toBeUndefined();

    const bob = await aPerson(db, 'bob');
    const accept = { token: first.token, personId: bob.id, at: AT };
    const answers = await Promise.all([acceptInvitation(db, accept), acceptInvitation(db, accept)]);
    expect(answers.sort()).toEqual(['accepted', 'gone']);
    expect((await findMember(db, { clientId, personId: bob.id }))?.role).toBe('member');

    // Somebody who is here already keeps the role there is.
    const second = await invite('ann@example.com');
    await acceptInvitation(db, { token: second.token, personId: ann.id, at: AT });
    expect((await findMember(db, { clientId, personId: ann.id }))?.role).toBe('owner');

    const third = await invite('cy@example.com');
    expect(await listOpenInvitations(db, { clientId, at: AT })).toEqual([third.invitation]);
    await revokeInvitation(db, { clientId, id: third.invitation.id, at: AT });
    expect(await listOpenInvitations(db, { clientId, at: AT })).toEqual([]);
    const late = { token: third.token, personId: bob.id, at: AT };
    expect(await acceptInvitation(db, late)).toBe('gone');
  });
});
