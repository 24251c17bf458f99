import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setLastClient } from '#db/people.ts';
import type { BoardRow } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import { changeMailSettings, ensureMailSettings } from '#db/mail-settings.ts';
import { removeMember } from '#db/members.ts';
import { newId } from '#db/new-id.ts';
import { changeNotifications, insertNotifications } from '#db/notifications.ts';
import { listVisibleInbox } from '#db/visible-inbox.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { mailInboxes } from '#server/inbox/mail-inboxes.ts';
import { createMailer } from '#server/mail.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startMailbox, type Mailbox } from '#test/support/mailbox.ts';
import { aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { changeBoard } from '#test/support/stored-boards.ts';

describe('R34 mail about an inbox', () => {
  let mailbox: Mailbox;
  let site: Site;
  let client: ClientRow;
  let board: BoardRow;
  let ann: PersonId;
  let ben: PersonId;
  const cardId = newId<CardId>();
  const faults: string[] = [];
  let readSoFar = 0;

  beforeAll(async () => {
    mailbox = await startMailbox();
    // The site itself sends none: the test is the clock.
    site = await startSite();
    const { db } = site;
    ann = (await aPerson(db, 'ann')).id;
    client = await aClient(db, { key: 'ACME', createdBy: ann, timeZone: 'Europe/Berlin' });
    ben = (await aMember(db, { clientId: client.id, name: 'ben', role: 'member' })).id;
    await setLastClient(db, { personId: ben, clientId: client.id });
    board = await aBoard(db, client);
    await changeBoard(db, board, (doc) => addTask({ doc }, 'Line one\nBcc: everybody', cardId));
  });
  afterEach(async () => {
    await site.db.deleteFrom('notifications').execute();
    await site.db.updateTable('mailSettings').set({ lastDigestOn: null }).execute();
    readSoFar = mailbox.mails.length;
  });
  afterAll(async () => {
    await site.stop();
    await mailbox.stop();
  });

  const run = (at: string, smtpUrl = mailbox.smtpUrl) =>
    mailInboxes({
      db: site.db,
      mailer: createMailer({ smtpUrl, from: 'plan@example.com' }),
      now: () => new Date(at),
      publicUrl: site.url,
      log: { info: () => undefined, fault: (says) => faults.push(says) },
    }).run(() => false);
  const tell = (
    kind: 'assigned' | 'due' | 'mention',
    key: string,
    at = '2026-05-15T05:00:00.000Z',
  ) =>
    insertNotifications(site.db, [
      { clientId: client.id, personId: ben, cardId, kind, key, commentId: null, by: ann, at },
    ]);
  const fresh = () =>
    mailbox.mails.slice(readSoFar).map((mail) => mail.replaceAll('=\n', '').replaceAll('=3D', '='));
  /** Half past eight in Berlin. */
  const MORNING = '2026-05-15T06:30:00.000Z';
  const EARLIER = '2026-05-15T05:30:00.000Z';

  it('comes once a day, at the hour chosen by the client’s clock, also over restarts', async () => {
    await tell('assigned', 'one');
    await run(EARLIER);
    expect(fresh()).toEqual([]);
    await run(MORNING);
    await tell('assigned', 'two');
    await run(MORNING);
    expect(fresh()).toHaveLength(1);
    const [mail = ''] = fresh();
    expect(mail).toContain('To: ben@example.com');
    expect(mail).toContain('1 thing is new in your inbox');
    expect(mail).toContain('ann gave you this card');
    expect(mail).toContain(`${site.url}/c/acme/cards/${cardId}`);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail).not.toMatch(/^Bcc:/m);
    await run('2026-05-16T06:30:00.000Z');
    expect(fresh()).toHaveLength(2);
  });

  it('comes later that day when the server was down at its hour, with what was there by then', async () => {
    await tell('assigned', 'before', '2026-05-15T06:10:00.000Z');
    await tell('assigned', 'after', '2026-05-15T07:10:00.000Z');
    await run('2026-05-15T09:00:00.000Z');
    await run('2026-05-15T09:01:00.000Z');
    expect(fresh()).toHaveLength(1);
    expect(fresh()[0]).toContain('1 thing is new in your inbox');
    await run('2026-05-16T06:00:00.000Z');
    expect(fresh()).toHaveLength(2);
  });

  it('tells of a mention at once, and of nothing that was read meanwhile or may not be seen', async () => {
    await tell('mention', 'at-once');
    await tell('assigned', 'waits');
    await run(EARLIER);
    await run(EARLIER);
    expect(fresh()).toHaveLength(1);
    expect(fresh()[0]).toContain('ann mentioned you');
    const rows = await listVisibleInbox(site.db, { personId: ben, at: MORNING, limit: 9 });
    const ids = rows.map(({ id }) => id);
    await changeNotifications(site.db, { personId: ben, ids, change: { readAt: MORNING } });
    await run(MORNING);
    expect(fresh()).toHaveLength(1);
    const leo = (await aMember(site.db, { clientId: client.id, name: 'leo', role: 'vendor' })).id;
    await insertNotifications(site.db, [
      {
        clientId: client.id,
        personId: leo,
        cardId,
        kind: 'mention',
        key: 'x',
        commentId: null,
        by: ann,
        at: EARLIER,
      },
    ]);
    await run(EARLIER);
    expect(fresh()).toHaveLength(1);
    await removeMember(site.db, { clientId: client.id, personId: leo });
  });

  it('is silent about a client one does not want, and never comes where it is switched off', async () => {
    const settings = { personId: ben, digestHour: 8, mentionsAtOnce: true, muted: [client.id] };
    await changeMailSettings(site.db, settings);
    await tell('mention', 'muted');
    await run(MORNING);
    await changeMailSettings(site.db, {
      ...settings,
      digestHour: null,
      mentionsAtOnce: false,
      muted: [],
    });
    await run(MORNING);
    expect(fresh()).toEqual([]);
    await changeMailSettings(site.db, { ...settings, muted: [] });
  });

  it('is tried again when the mail server refuses', async () => {
    await tell('assigned', 'again');
    await run(MORNING, 'smtp://127.0.0.1:1');
    expect(faults).toHaveLength(1);
    await run(MORNING);
    expect(fresh()).toHaveLength(1);
  });

  it('ends by its link without signing in: looking changes nothing, a mail program’s press does', async () => {
    const { token } = await ensureMailSettings(site.db, ben);
    const path = `/unsubscribe/${token}`;
    expect((await site.visitor().get(path)).text).toContain('ben@example.com');
    expect(await ensureMailSettings(site.db, ben)).toMatchObject({ digestHour: 8 });
    const press = (to: string, origin?: string) =>
      fetch(site.url + to, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        headers: origin === undefined ? {} : { Origin: origin },
      });
    expect((await press(path, 'https://elsewhere.example')).status).toBe(403);
    expect((await press('/account')).status).toBe(403);
    expect((await press('/unsubscribe/made-up')).status).toBe(404);
    expect(await ensureMailSettings(site.db, ben)).toMatchObject({ digestHour: 8 });
    expect((await press(path)).status).toBe(200);
    expect(await ensureMailSettings(site.db, ben)).toMatchObject({
      digestHour: null,
      mentionsAtOnce: false,
    });
  });

  it('is chosen on the account page, of one’s own clients only', async () => {
    const { db } = site;
    const theirs = await aClient(db, { key: 'THEIRS', createdBy: ann });
    const visitor = site.visitor(await cookieOf(db, ben));
    const form = { intent: 'mail', hour: '17', mentions: 'on', client: theirs.id };
    expect((await visitor.post('/account', form)).status).toBe(200);
    expect(await ensureMailSettings(db, ben)).toMatchObject({
      digestHour: 17,
      mentionsAtOnce: true,
    });
    expect((await visitor.post('/account', { ...form, hour: '25' })).status).toBe(422);
  });
});
