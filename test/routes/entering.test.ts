import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPeople, findPersonByEmail } from '#db/people.ts';
import { LIMITS } from '#model/limits.ts';
import { startSite, type Site } from '#test/support/site.ts';

const ADA = { name: 'Ada', email: 'Ada@Example.com', password: 'a quiet harbour' };

describe('setting up', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('everything leads to the welcome page while nobody is here', async () => {
    expect(await site.visitor().get('/')).toMatchObject({ status: 302, location: '/welcome' });
    expect(await site.visitor().get('/sign-in')).toMatchObject({ location: '/welcome' });
    expect((await site.visitor().get('/welcome')).text).toContain('Welcome aboard');
  });

  it('says what is wrong beside the field and keeps what was typed, but no password', async () => {
    const fields = { intent: 'set-up', name: 'Ada', email: 'ada@', password: 'short' };
    const answer = await site.visitor().post('/welcome', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write an e-mail address, such as');
    expect(answer.text).toContain('Use at least 10 characters.');
    expect(answer.text).toContain('value="ada@"');
    expect(answer.text).not.toContain('short');
  });

  it('happens once, however many try at the same time', async () => {
    const answers = await Promise.all(
      ['ada', 'bob', 'eve', 'dan'].map((name) =>
        site.visitor().post('/welcome', {
          ...ADA,
          intent: 'set-up',
          email: `${name}@example.com`,
        }),
      ),
    );
    expect(answers.filter(({ location }) => location === '/start')).toHaveLength(1);
    expect(answers.filter(({ location }) => location === '/sign-in')).toHaveLength(3);
    expect(await countPeople(site.db)).toBe(1);
    expect(await site.visitor().get('/welcome')).toMatchObject({ location: '/sign-in' });
    const late = await site.visitor().post('/welcome', { ...ADA, intent: 'set-up' });
    expect(late.location).toBe('/sign-in');
    expect(await countPeople(site.db)).toBe(1);
  });
});

describe('signing in and out', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
    await site.visitor().post('/welcome', { ...ADA, intent: 'set-up' });
  });
  afterAll(() => site.stop());
  const signIn = { intent: 'sign-in', email: ADA.email, password: ADA.password };

  it('leads where one wanted to go, and out again', async () => {
    const ada = site.visitor();
    expect(await ada.get('/account')).toMatchObject({ location: '/sign-in?to=%2Faccount' });
    expect(await ada.post('/sign-in', { ...signIn, to: '/account' })).toMatchObject({
      location: '/account',
    });
    expect((await ada.get('/account')).text).toContain('ada@example.com');
    expect(await ada.post('/sign-out', {})).toMatchObject({ location: '/sign-in' });
    expect(await ada.get('/account')).toMatchObject({ status: 302 });
  });

  it('never leads to another site', async () => {
    for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
      expect(await site.visitor().post('/sign-in', { ...signIn, to })).toMatchObject({
        status: 302,
        location: '/',
      });
    }
  });

  it('begins a new session each time, and the old one is worth nothing', async () => {
    const ada = site.visitor();
    const [first = ''] = (await ada.post('/sign-in', signIn)).setCookie;
    const [second = ''] = (await ada.post('/sign-in', signIn)).setCookie;
    const cookieOf = (header: string) => header.split(';')[0] ?? '';
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect(await site.visitor(cookieOf(first)).get('/account')).toMatchObject({ status: 302 });
    expect(await site.visitor(cookieOf(second)).get('/account')).toMatchObject({ status: 200 });
    expect(first).toMatch(/; HttpOnly; SameSite=Lax/);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const wrong = await site.visitor().post('/sign-in', { ...signIn, password: 'a loud harbour' });
    const unknown = await site.visitor().post('/sign-in', { ...signIn, email: 'eve@example.com' });
    expect(wrong.status).toBe(422);
    expect(unknown.status).toBe(422);
    const withoutAddress = (text: string) => text.replaceAll(/(ada|eve)@example.com/gi, '…');
    expect(withoutAddress(unknown.text)).toBe(withoutAddress(wrong.text));
  });

  it('takes only so many guesses at an account, the right one among them too', async () => {
    const eve = site.visitor();
    const guess = { ...signIn, email: 'bob@example.com', password: 'a guess at it' };
    for (let count = 0; count < LIMITS.signInAttempts; count += 1) {
      expect((await eve.post('/sign-in', guess)).text).toContain('do not belong together');
    }
    expect((await eve.post('/sign-in', guess)).text).toContain('Too many attempts');
    expect(await eve.post('/sign-in', signIn)).toMatchObject({ location: '/' });
  });

  it('is closed to those who have no invitation', async () => {
    expect(await site.visitor().get('/sign-up')).toMatchObject({ status: 404 });
    expect(await site.visitor().post('/sign-up', { ...ADA, email: 'e@example.com' })).toMatchObject(
      { status: 404 },
    );
  });

  it('refuses forms of another site', async () => {
    const answer = await site.visitor().post('/sign-in', signIn, 'https://elsewhere.example');
    expect(answer.status).toBe(403);
    expect(answer.setCookie).toEqual([]);
  });
});

describe('open registration', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ OPEN_REGISTRATION: 'true' });
  });
  afterAll(() => site.stop());

  it('waits until somebody has set the installation up', async () => {
    expect(await site.visitor().get('/sign-up')).toMatchObject({ location: '/welcome' });
    expect(await site.visitor().post('/sign-up', { ...ADA })).toMatchObject({
      location: '/welcome',
    });
    await site.visitor().post('/welcome', { ...ADA, intent: 'set-up' });
  });

  it('answers a known address and a new one alike, and changes nothing of the known one', async () => {
    const before = await findPersonByEmail(site.db, ADA.email);
    const known = await site
      .visitor()
      .post('/sign-up', { ...ADA, name: 'Eve', password: 'mine now, mine' });
    const fresh = await site.visitor().post('/sign-up', { ...ADA, email: 'bob@example.com' });
    expect(known).toEqual(fresh);
    expect(await findPersonByEmail(site.db, ADA.email)).toEqual(before);
    expect(await findPersonByEmail(site.db, 'bob@example.com')).toBeDefined();
  });
});
