import { expect, it } from 'vitest';
import { aClient, aPerson } from '#test/support/records.ts';
import { startMailbox } from '#test/support/mailbox.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

const INVITE = { intent: 'invite', email: 'bob@example.com', role: 'member' };

async function withSite(smtpUrl: string, work: (site: Site) => Promise<void>): Promise<void> {
  const site = await startSite({ SMTP_URL: smtpUrl, MAIL_FROM: 'Quarterdeck <plan@example.com>' });
  try {
    const ada = await aPerson(site.db, 'ada');
    await aClient(site.db, { key: 'ACME', name: 'Acme', createdBy: ada.id });
    await work(site);
  } finally {
    await site.stop();
  }
}

async function invite(site: Site): Promise<string> {
  const people = await site.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  const owner = site.visitor(await cookieOf(site.db, people.id));
  return (await owner.post('/c/acme/people', INVITE)).text;
}

it('an invitation is mailed where mail is configured, and its link is not shown', async () => {
  const mailbox = await startMailbox();
  await withSite(mailbox.smtpUrl, async (site) => {
    const text = await invite(site);
    expect(text).toContain('The link is on its way by mail.');
    expect(text).not.toContain('/invitations/');
    const [mail = ''] = mailbox.mails;
    expect(mail).toContain('To: bob@example.com');
    expect(mail).toContain('Subject: ada invites you to Acme');
    const unfolded = mail.replaceAll('=\n', '').replaceAll('=3D', '=');
    const path = /\/invitations\/[\w-]{43}/.exec(unfolded)?.[0] ?? '';
    expect((await site.visitor().get(path)).text).toContain('Join Acme');
  });
  await mailbox.stop();
});

it('a mail that cannot be sent is said, and the link is shown to hand over', async () => {
  const mailbox = await startMailbox();
  await mailbox.stop();
  await withSite(mailbox.smtpUrl, async (site) => {
    const text = await invite(site);
    expect(text).toContain('The mail could not be sent.');
    expect(text).toMatch(/\/invitations\/[\w-]{43}/);
  });
});
