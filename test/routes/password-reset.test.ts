import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPasswordReset } from '#db/password-resets.ts';
import type { PersonRow } from '#db/people.ts';
import { listSessions } from '#db/sessions.ts';
import { beginTwoFactor, isTwoFactorOn, turnOnTwoFactor } from '#db/two-factor.ts';
import { LIMITS } from '#model/limits.ts';
import { makeResetLink } from '#server/reset-link.ts';
import { anAccount, PASSWORD } from '#test/support/accounts.ts';
import { startMailbox, type Mailbox } from '#test/support/mailbox.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

const NEW = 'a loud harbour';

describe('R22 a forgotten password', () => {
  let mailbox: Mailbox;
  let site: Site;
  let ada: PersonRow;
  beforeAll(async () => {
    mailbox = await startMailbox();
    site = await startSite({ SMTP_URL: mailbox.smtpUrl, MAIL_FROM: 'plan@example.com' });
    ada = await anAccount(site.db, 'Ada');
  });
  afterAll(async () => {
    await site.stop();
    await mailbox.stop();
  });

  const ask = (email: string) =>
    site.visitor().post('/forgot-password', { intent: 'send-link', email });
  const signIn = (password: string) =>
    site.visitor().post('/sign-in', { intent: 'sign-in', email: ada.email, password });
  const setPassword = (path: string) =>
    site.visitor().post(path, { intent: 'set-password', password: NEW });
  const linkIn = (mail = ''): string => {
    const unfolded = mail.replaceAll('=\n', '').replaceAll('=3D', '=');
    return /\/reset-password\/[\w-]{43}/.exec(unfolded)?.[0] ?? '';
  };
  const aLink = async (expiresAt = new Date(Date.now() + 60_000).toISOString()) =>
    `/reset-password/${await insertPasswordReset(site.db, { personId: ada.id, at: expiresAt, expiresAt })}`;

  it('gets a link by mail, and an unknown address the same answer and no mail', async () => {
    const unknown = await ask('nobody@example.com');
    const known = await ask(ada.email);
    expect(known).toEqual(unknown);
    expect(known.text).toContain('If this address has an account here');
    await expect.poll(() => mailbox.mails.length).toBe(1);
    expect(mailbox.mails[0]).toContain('To: ada@example.com');
    expect((await site.visitor().get(linkIn(mailbox.mails[0]))).text).toContain(ada.email);
  });

  it('is not a way to fill a mailbox: so many mails, and the answer stays the same', async () => {
    const answers = new Set<string>();
    for (let count = 0; count <= LIMITS.resetMails; count += 1) {
      answers.add(JSON.stringify(await ask(ada.email)));
    }
    expect(answers.size).toBe(1);
    await expect.poll(() => mailbox.mails.length).toBe(LIMITS.resetMails);
  });

  it('is replaced by link: every session ends, and the link and its sisters work no more', async () => {
    const [link, sister] = [await aLink(), await aLink()];
    const elsewhere = site.visitor(await cookieOf(site.db, ada.id));
    expect(await setPassword(link)).toMatchObject({ location: '/sign-in?reset' });
    expect(await listSessions(site.db, ada.id)).toEqual([]);
    expect(await elsewhere.get('/account')).toMatchObject({ status: 302 });
    for (const used of [link, sister]) {
      expect(await site.visitor().get(used)).toMatchObject({ status: 404 });
      expect((await setPassword(used)).location).toBe(used);
    }
    expect(await signIn(PASSWORD)).toMatchObject({ status: 422 });
    expect(await signIn(NEW)).toMatchObject({ location: '/' });
  });

  it('is replaced once, however many use the link at the same time', async () => {
    const link = await aLink();
    const answers = await Promise.all([setPassword(link), setPassword(link), setPassword(link)]);
    expect(answers.filter(({ location }) => location === '/sign-in?reset')).toHaveLength(1);
  });

  it('is not replaced by a link that is too old or made up', async () => {
    const old = await aLink(new Date(Date.now() - 1).toISOString());
    for (const path of [old, `/reset-password/${'A'.repeat(43)}`]) {
      const { status, text } = await site.visitor().get(path);
      expect(status).toBe(404);
      expect(text).toContain('does not work any more');
      expect((await setPassword(path)).location).toBe(path);
    }
  });

  it('leaves no token in the database', async () => {
    const link = await aLink();
    const rows = await site.db.selectFrom('passwordResets').selectAll().execute();
    const log = await site.db.selectFrom('auditLog').selectAll().execute();
    expect(JSON.stringify([rows, log])).not.toContain(link.split('/').at(-1));
    expect(log.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['reset-asked', 'password-reset', 'too-many-attempts']),
    );
    expect(site.faults).toEqual([]);
  });
});

it('R22 without mail the server’s command line makes a link, also for a lost phone, and for nobody unknown', async () => {
  const site = await startSite();
  const ada = await anAccount(site.db, 'Ada');
  await beginTwoFactor(site.db, { personId: ada.id, secret: 'GEZDGNBVGY3TQOJQ' });
  await turnOnTwoFactor(site.db, { personId: ada.id, recoveryCodes: ['A'], at: ada.createdAt });
  const make = (email: string, withoutCodes: boolean) =>
    makeResetLink(site.db, { email, publicUrl: site.url, withoutCodes, now: new Date() });
  const link = await make('ADA@example.com', false);
  expect((await site.visitor().get(link.replace(site.url, ''))).text).toContain(ada.email);
  expect(await isTwoFactorOn(site.db, ada.id)).toBe(true);
  await make(ada.email, true);
  expect(await isTwoFactorOn(site.db, ada.id)).toBe(false);
  await expect(make('eve@example.com', false)).rejects.toThrow('Nobody here has the address');
  await site.stop();
});

it('R22 without mail nobody can ask for a link, and the page says whom to ask', async () => {
  const site = await startSite();
  const { text } = await site.visitor().get('/forgot-password');
  expect(text).toContain('Ask the person who runs it');
  const answer = await site.visitor().post('/forgot-password', { email: 'ada@example.com' });
  expect(answer.status).toBe(404);
  await site.stop();
});
