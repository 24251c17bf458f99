import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requirePersonRow, type PersonRow } from '#db/people.ts';
import { insertPerson } from '#db/people.ts';
import { listSessions } from '#db/sessions.ts';
import { createPasswords } from '#server/passwords.ts';
import { NOBODYS_HASH } from '#routes/sign-in/check-password.server.ts';
import { CLOSE } from '#model/close-codes.ts';
import { aBoard, aClient, aPerson, AT } from '#test/support/records.ts';
import { frames, isFrame } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

const OLD = 'a quiet harbour';
const NEW = 'a loud harbour';

describe('an account', () => {
  const passwords = createPasswords();
  let site: Site;
  let ada: PersonRow;
  let here: Visitor;
  let there: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = await insertPerson(site.db, {
      email: 'ada@example.com',
      name: 'Ada',
      passwordHash: await passwords.hash(OLD),
      isOperator: true,
      at: AT,
    });
    here = site.visitor(await cookieOf(site.db, ada.id));
    there = site.visitor(await cookieOf(site.db, ada.id));
  });
  afterAll(() => site.stop());

  it('changes its name, in one line', async () => {
    const answer = await here.post('/account', { intent: 'rename', name: ' Ada\nByron ' });
    expect(answer.text).toContain('Saved.');
    expect(await requirePersonRow(site.db, ada.id)).toMatchObject({ name: 'Ada Byron' });
  });

  it('does not change its password for somebody who does not know it', async () => {
    const wrong = { intent: 'change-password', currentPassword: 'a guess at it', password: NEW };
    const answer = await here.post('/account', wrong);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This is not your password.');
    const { passwordHash } = await requirePersonRow(site.db, ada.id);
    expect(await passwords.verify(passwordHash, OLD)).toBe(true);
  });

  it('changes its password, which ends every other session', async () => {
    const fields = { intent: 'change-password', currentPassword: OLD, password: NEW };
    expect((await here.post('/account', fields)).text).toContain('Changed.');
    expect(await here.get('/account')).toMatchObject({ status: 200 });
    expect(await there.get('/account')).toMatchObject({ status: 302 });
    const { passwordHash } = await requirePersonRow(site.db, ada.id);
    expect(await passwords.verify(passwordHash, NEW)).toBe(true);
  });

  it('signs out everywhere else', async () => {
    const elsewhere = site.visitor(await cookieOf(site.db, ada.id));
    expect((await here.get('/account')).text).toContain('End all others');
    await here.post('/account', { intent: 'end-others' });
    expect(await elsewhere.get('/account')).toMatchObject({ status: 302 });
    expect(await listSessions(site.db, ada.id)).toHaveLength(1);
  });

  it('R22 ends one session and leaves the others, and its open board follows within two seconds', async () => {
    const client = await aClient(site.db, { key: 'ACME', createdBy: ada.id });
    const board = await aBoard(site.db, client);
    const [phone, laptop] = [await cookieOf(site.db, ada.id), await cookieOf(site.db, ada.id)];
    const open = async (cookie: string) => {
      const socket = await openSocket({ url: site.url, board, cookie });
      await socket.hears(isFrame.step1);
      return socket;
    };
    const [onPhone, onLaptop] = [await open(phone), await open(laptop)];
    const { text } = await site.visitor(laptop).get('/account');
    const ids = (await listSessions(site.db, ada.id)).map(({ id }) => id.slice(0, 12));
    const ofPhone = createHash('sha256')
      .update(phone.split('=')[1] ?? '')
      .digest('hex')
      .slice(0, 12);
    expect(ids).toContain(ofPhone);
    expect(text).toContain(`value="${ofPhone}"`);

    await site.visitor(laptop).post('/account', { intent: 'end-session', session: ofPhone });
    expect(await onPhone.closed).toBe(CLOSE.signedOut.code);
    expect(await site.visitor(phone).get('/account')).toMatchObject({ status: 302 });
    expect(await site.visitor(laptop).get('/account')).toMatchObject({ status: 200 });
    // The other one still gets its answers.
    onLaptop.send(frames.step1());
    await onLaptop.hears(isFrame.step2);
    onLaptop.close();
  });

  it('R22 of somebody else is not ended by naming their session', async () => {
    const bob = await aPerson(site.db, 'bob');
    const asBob = site.visitor(await cookieOf(site.db, bob.id));
    const [session] = await listSessions(site.db, bob.id);
    const key = session?.id.slice(0, 12) ?? '';
    await here.post('/account', { intent: 'end-session', session: key });
    expect(await asBob.get('/account')).toMatchObject({ status: 200 });
  });

  it('that does not exist costs as much to refuse as one that does: the same parameters', async () => {
    const parameters = (hash: string) => hash.split('$').slice(0, 4);
    expect(parameters(NOBODYS_HASH)).toEqual(parameters(await passwords.hash(OLD)));
    expect(await passwords.verify(NOBODYS_HASH, '')).toBe(false);
  });
});
