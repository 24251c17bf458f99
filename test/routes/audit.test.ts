import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ClientRow } from '#db/clients.ts';
import type { PersonRow } from '#db/people.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { LIMITS } from '#model/limits.ts';
import { createHistory } from '#server/history/history.ts';
import { anAccount, PASSWORD } from '#test/support/accounts.ts';
import { addTask } from '#test/support/board-scene.ts';
import { applyFrame, frames, isFrame } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('R25 the audit log', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  let asAda: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', name: 'Acme', createdBy: ada.id });
    asAda = site.visitor(await cookieOf(site.db, ada.id));
  });
  afterAll(() => site.stop());

  const people = '/c/acme/people';
  const log = async (search = '') => (await asAda.get(`/c/acme/audit${search}`)).text;
  const entries = (kind: string) =>
    site.db
      .selectFrom('auditLog')
      .selectAll()
      .where('kind', '=', kind as 'refused')
      .execute();

  it('says who was invited, became what, and was let go', async () => {
    const bob = await aMember(site.db, { clientId: acme.id, name: 'bob', role: 'member' });
    await asAda.post(people, { intent: 'invite', email: 'new@example.com', role: 'vendor' });
    await asAda.post(people, { intent: 'invite', email: 'new@example.com', role: 'viewer' });
    await asAda.post(people, { intent: 'change', person: bob.id, role: 'lead' });
    await asAda.post(people, { intent: 'remove', person: bob.id });
    const text = await log('?kind=people');
    expect(text).toContain('Invited new@example.com as vendor');
    expect(text).toContain('Took back the invitation of new@example.com');
    expect(text).toContain('Made bob lead; was member');
    expect(text).toContain('Removed bob, lead');
  });

  it('says who joined by a link, with which role', async () => {
    const { text } = await asAda.post(people, {
      intent: 'invite',
      email: 'cora@example.com',
      role: 'member',
    });
    const path = /\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '';
    await site
      .visitor()
      .post(path, { intent: 'make-account', name: 'Cora', password: 'a quiet harbour' });
    expect(await log('?kind=people')).toContain('Joined as member');
    expect(await log('?kind=signs')).toContain('Signed in with an invitation');
    expect(await log()).not.toContain('127.0.0.1');
    expect(await log()).not.toContain(path.split('/').at(-1));
  });

  it('says what was put away and brought back, and that settings changed', async () => {
    const board = await aBoard(site.db, acme, 'Content');
    await asAda.post('/c/acme/boards', { intent: 'archive', board: board.id });
    await asAda.post('/c/acme/boards', { intent: 'restore', board: board.id });
    const text = await log('?kind=things');
    expect(text).toContain('Archived the board “Content”');
    expect(text).toContain('Brought back the board “Content”');
  });

  it('says which board was restored to an earlier version', async () => {
    const board = await aBoard(site.db, acme, 'Campaigns');
    const history = createHistory({
      db: site.db,
      log: { info: () => undefined, fault: () => undefined },
      now: () => new Date(),
      limits: LIMITS,
    });
    await history.keepNow(board);
    await history.stop();
    await asAda.post(`/c/acme/boards/${board.id}/history`, { intent: 'restore', version: '1.1' });
    expect(await log('?kind=things')).toContain('Restored a version of “Campaigns”');
  });

  it('says who signed out', async () => {
    const dora = await aMember(site.db, { clientId: acme.id, name: 'dora', role: 'member' });
    const asDora = site.visitor(await cookieOf(site.db, dora.id));
    await asDora.post('/sign-out', {});
    await asDora.post('/sign-out', {});
    expect(await entries('signed-out')).toMatchObject([{ personId: dora.id }]);
    expect(await log(`?kind=signs&person=${dora.id}`)).toContain('Signed out');
  });

  it('says what was refused to whom, but not again and again', async () => {
    const vic = await aMember(site.db, { clientId: acme.id, name: 'vic', role: 'viewer' });
    const asVic = site.visitor(await cookieOf(site.db, vic.id));
    for (let count = 0; count < LIMITS.signInAttempts + 3; count += 1) {
      await asVic.post(people, { intent: 'invite', email: 'x@example.com', role: 'owner' });
    }
    await expect.poll(() => log(`?kind=refusals&person=${vic.id}`)).toContain('inviting somebody');
    await expect.poll(async () => (await entries('refused')).length).toBe(LIMITS.signInAttempts);
    // Only looking is no refusal.
    expect(await asVic.get('/c/acme/settings')).toMatchObject({ status: 404 });
    expect(await entries('refused')).toHaveLength(LIMITS.signInAttempts);
  });

  it('says that a board was not to be changed by somebody who only reads it', async () => {
    const vera = await aMember(site.db, { clientId: acme.id, name: 'vera', role: 'viewer' });
    const board = await aBoard(site.db, acme, 'Read only');
    const cookie = await cookieOf(site.db, vera.id);
    const socket = await openSocket({ url: site.url, board, cookie });
    await socket.hears(isFrame.step1);
    socket.send(frames.step2());
    socket.send(frames.step1());
    const doc = newBoardDoc();
    applyFrame(doc, await socket.hears(isFrame.step2));
    addTask({ doc }, 'not mine to write');
    for (let count = 0; count < 3; count += 1) {
      socket.send(frames.update(Y.encodeStateAsUpdate(doc)));
    }
    await socket.hears(isFrame.notice);
    socket.close();
    await expect.poll(() => log(`?person=${vera.id}`)).toContain('Was refused: changing a board');
    const ofVera = (await entries('refused')).filter(({ actorId }) => actorId === vera.id);
    expect(ofVera).toMatchObject([{ clientId: acme.id, facts: '{"act":"board.edit"}' }]);
  });

  it('is for owners, page by page', async () => {
    const dan = await anAccount(site.db, 'Dan');
    await site.db
      .insertInto('memberships')
      .values({
        clientId: acme.id,
        personId: dan.id,
        role: 'lead',
        seesMoney: 0,
        createdAt: dan.createdAt,
      })
      .execute();
    const asDan = site.visitor(await cookieOf(site.db, dan.id));
    expect(await asDan.get('/c/acme/audit')).toMatchObject({ status: 404 });
    for (let count = 0; count < LIMITS.auditPage; count += 1) {
      await asAda.post(people, { intent: 'change', person: dan.id, role: 'lead', seesMoney: 'on' });
    }
    const first = await log();
    const older = /href="[^"]*\?(before=[^"]+)"/.exec(first)?.[1] ?? '';
    expect(first).not.toContain('Made the client “Acme”');
    expect(await log(`?${older}`)).toContain('Made the client “Acme”');
    expect(await log('?before=nonsense&kind=nonsense&person=nonsense')).toContain('Dan');
  });

  it('tells a person what happened to their account, and where from', async () => {
    const eve = await anAccount(site.db, 'Eve');
    const asEve = site.visitor();
    const signIn = (password: string) =>
      asEve.post('/sign-in', { intent: 'sign-in', email: eve.email, password });
    await signIn('a guess');
    await signIn(PASSWORD);
    await site.visitor().post('/sign-in', {
      intent: 'sign-in',
      email: 'nobody@example.com',
      password: 'a guess',
    });
    const { text } = await asEve.get('/account');
    expect(text).toContain('A wrong password was given');
    expect(text).toContain('Signed in with the password');
    expect(text).toContain('127.0.0.1');
    // Of an unknown address as much is written down, without the address.
    const failed = await entries('sign-in-failed');
    expect(failed.map(({ personId }) => personId)).toEqual([eve.id, null]);
    expect(JSON.stringify(failed)).not.toContain('nobody@example.com');
  });

  it('outlives the client: who deleted it stays known', async () => {
    await asAda.post('/c/acme/settings', { intent: 'delete', name: 'Acme' });
    expect(await entries('client-deleted')).toMatchObject([
      { clientId: acme.id, actorId: ada.id, facts: '{"name":"Acme"}' },
    ]);
    expect(site.faults).toEqual([]);
  });
});
