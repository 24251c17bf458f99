import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requirePersonRow, type PersonRow } from '#db/people.ts';
import { countRecoveryCodes, isTwoFactorOn } from '#db/two-factor.ts';
import { LIMITS } from '#model/limits.ts';
import { anAccount, PASSWORD } from '#test/support/accounts.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

const PAGE = '/account/two-factor';
const HALF_MINUTE_MS = 30_000;

describe('R22 codes when signing in', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  let ada: PersonRow;
  let asAda: Visitor;
  let count = 0;
  beforeEach(async () => {
    ada = await anAccount(site.db, `Ada${(count += 1)}`);
    asAda = site.visitor(await cookieOf(site.db, ada.id));
  });

  /** What the app on somebody's phone shows; a step ahead where a code must be a fresh one. */
  const codeOf = (secret: string, steps = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.now() + steps * HALF_MINUTE_MS,
    });
  const secretOf = async (): Promise<string> => {
    const { text } = await asAda.get(PAGE);
    return (/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(text)?.[0] ?? '').replaceAll(' ', '');
  };
  /** Sets it up as a person does; the secret and the recovery codes. */
  const turnOn = async () => {
    await asAda.post(PAGE, { intent: 'begin' });
    const secret = await secretOf();
    const answer = await asAda.post(PAGE, {
      intent: 'turn-on',
      code: codeOf(secret),
      currentPassword: PASSWORD,
    });
    const codes = answer.text.match(/[a-z2-7]{4}(?:-[a-z2-7]{4}){3}/g) ?? [];
    return { secret, codes };
  };
  const givePassword = async (): Promise<Visitor> => {
    const visitor = site.visitor();
    const fields = { intent: 'sign-in', email: ada.email, password: PASSWORD, to: '/account' };
    expect(await visitor.post('/sign-in', fields)).toMatchObject({
      location: '/sign-in/code?to=%2Faccount',
    });
    return visitor;
  };
  const giveCode = (visitor: Visitor, code: string) =>
    visitor.post('/sign-in/code', { intent: 'give-code', code, to: '/account' });

  it('are off until a first code and the password prove that they will work', async () => {
    await asAda.post(PAGE, { intent: 'begin' });
    const secret = await secretOf();
    const turnOnWith = (fields: object) =>
      asAda.post(PAGE, {
        intent: 'turn-on',
        code: codeOf(secret),
        currentPassword: PASSWORD,
        ...fields,
      });
    expect((await turnOnWith({ code: '000000' })).text).toContain('This code does not fit.');
    expect((await turnOnWith({ currentPassword: 'a guess' })).text).toContain('not your password');
    expect(await isTwoFactorOn(site.db, ada.id)).toBe(false);
    expect((await turnOnWith({})).text).toContain('shown only now');
    expect(await isTwoFactorOn(site.db, ada.id)).toBe(true);
    expect((await asAda.get(PAGE)).text).not.toContain('Code from the app');
  });

  it('are asked for on a second page: the password alone opens nothing', async () => {
    const { secret } = await turnOn();
    const visitor = await givePassword();
    expect(await visitor.get('/account')).toMatchObject({ status: 302 });
    expect((await visitor.get('/sign-in/code')).text).toContain('The code from your app');
    expect((await giveCode(visitor, '000000')).text).toContain('This code does not fit.');
    expect(await giveCode(visitor, codeOf(secret, 1))).toMatchObject({ location: '/account' });
    expect(await visitor.get('/account')).toMatchObject({ status: 200 });
  });

  it('are taken once, also by two at the same time', async () => {
    const { secret } = await turnOn();
    const code = codeOf(secret, 1);
    const visitors = await Promise.all([givePassword(), givePassword()]);
    const answers = await Promise.all(visitors.map((visitor) => giveCode(visitor, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422]);
    // The one that proved the setting up works no more either.
    expect(await giveCode(await givePassword(), codeOf(secret))).toMatchObject({ status: 422 });
  });

  it('on paper let one in once each, and are replaced by new ones', async () => {
    const { codes } = await turnOn();
    expect(codes).toHaveLength(LIMITS.recoveryCodes);
    const [first = '', second = ''] = codes;
    expect(await giveCode(await givePassword(), first.toUpperCase())).toMatchObject({
      status: 302,
    });
    expect(await giveCode(await givePassword(), first)).toMatchObject({ status: 422 });
    expect(await countRecoveryCodes(site.db, ada.id)).toBe(LIMITS.recoveryCodes - 1);
    const made = await asAda.post(PAGE, { intent: 'new-codes', currentPassword: PASSWORD });
    expect(made.text).toContain('shown only now');
    expect(await giveCode(await givePassword(), second)).toMatchObject({ status: 422 });
  });

  it('can be guessed at only so often, wherever from, and also with the right one', async () => {
    const { secret } = await turnOn();
    const visitor = await givePassword();
    for (let guess = 0; guess < LIMITS.signInAttempts; guess += 1) {
      expect((await giveCode(visitor, '000000')).text).toContain('does not fit');
    }
    const other = await givePassword();
    expect((await giveCode(other, codeOf(secret, 1))).text).toContain('Too many attempts');
  });

  it('are turned off with the password only', async () => {
    await turnOn();
    const turnOff = (currentPassword: string) =>
      asAda.post(PAGE, { intent: 'turn-off', currentPassword });
    expect(await turnOff('a guess')).toMatchObject({ status: 422 });
    expect(await isTwoFactorOn(site.db, ada.id)).toBe(true);
    expect(await turnOff(PASSWORD)).toMatchObject({ location: '/account' });
    const fields = { intent: 'sign-in', email: ada.email, password: PASSWORD };
    expect(await site.visitor().post('/sign-in', fields)).toMatchObject({ location: '/' });
  });

  it('are waited for only some minutes, and only of who gave the password here', async () => {
    await turnOn();
    expect(await site.visitor().get('/sign-in/code')).toMatchObject({ location: '/sign-in' });
    const visitor = await givePassword();
    await site.db.updateTable('signInSteps').set({ expiresAt: ada.createdAt }).execute();
    expect(await giveCode(visitor, '000000')).toMatchObject({ location: '/sign-in' });
  });

  it('and what opens the account stand nowhere in the log', async () => {
    const { secret, codes } = await turnOn();
    const { passwordHash } = await requirePersonRow(site.db, ada.id);
    const log = JSON.stringify(await site.db.selectFrom('auditLog').selectAll().execute());
    for (const hidden of [secret, passwordHash, PASSWORD, ...codes]) {
      expect(log).not.toContain(hidden);
    }
    expect(log).toContain('two-factor-on');
    expect(site.faults).toEqual([]);
  });
});
