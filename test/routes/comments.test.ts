import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveBoard } from '#db/boards.ts';
import { listComments } from '#db/comments.ts';
import { ROLES, type Role } from '#model/access.ts';
import type { BoardId, CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('comments on a card', () => {
  let site: Site;
  let full: FullClient;
  let base: string;
  const visitors = new Map<Role, Visitor>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    base = `/c/${full.client.key.toLowerCase()}`;
    for (const role of ROLES) {
      visitors.set(role, site.visitor(await cookieOf(site.db, full.people[role])));
    }
  });
  afterAll(() => site.stop());

  const as = (role: Role): Visitor => visitors.get(role) ?? site.visitor();
  const onBoard = () => `${base}/boards/${full.board}/cards/${full.card}`;
  const onPlan = () => `${base}/plan/${full.quarter}/cards/${full.planCard}`;
  const stored = () =>
    listComments(site.db, {
      clientId: full.client.id,
      boardId: full.board as BoardId,
      cardId: full.card as CardId,
      internal: true,
    });
  /** Says something and answers with the comment's id. */
  const say = async (role: Role, text: string, more: Record<string, string> = {}) => {
    const answer = await as(role).post(`${onBoard()}.data`, { intent: 'comment', text, ...more });
    expect(answer.status).toBe(200);
    return (await stored()).find((each) => each.text === text)?.id ?? '';
  };

  it('R20 whoever may, says something, on the panel and on the page; everybody who sees the card reads it', async () => {
    for (const role of whoMay('comment.write', BOARDS.given)) await say(role, `By the ${role}.`);
    for (const path of [onBoard(), `${base}/cards/${full.card}`]) {
      for (const role of ROLES) {
        const { text } = await as(role).get(path);
        expect(text).toContain('By the vendor.');
        expect(text.includes('name="text"')).toBe(role !== 'viewer');
      }
    }
  });

  it('R9 internal comments and answers to them are in no answer to those they are not for', async () => {
    const secret = 'Their budget will not last.';
    const id = await say('member', secret, { internal: 'on' });
    await say('owner', 'It will not, internally.', { parentId: id });
    expect((await stored()).filter(({ isInternal }) => isInternal).length).toBe(2);
    for (const role of ROLES) {
      const isFor = whoMay('comment.internal').includes(role);
      for (const path of [onBoard(), `${base}/cards/${full.card}`]) {
        for (const address of [path, `${path}.data`]) {
          const { text } = await as(role).get(address);
          expect(text.includes(secret), `${role} ${address}`).toBe(isFor);
          expect(text.includes('It will not, internally.')).toBe(isFor);
          expect(text.includes(id)).toBe(isFor && address.endsWith('.data'));
        }
      }
      if (isFor || role === 'viewer') continue;
      const guesses: Record<string, string>[] = [
        { intent: 'comment', text: 'I saw that.', parentId: id },
        { intent: 'edit-comment', text: 'Not so.', commentId: id },
        { intent: 'remove-comment', commentId: id },
      ];
      const nobodys = '0'.repeat(22);
      for (const form of guesses) {
        const missing = {
          ...form,
          ...('parentId' in form ? { parentId: nobodys } : { commentId: nobodys }),
        };
        const answer = await as(role).post(`${onBoard()}.data`, form);
        expect(answer.status).toBe(404);
        expect(answer).toEqual(await as(role).post(`${onBoard()}.data`, missing));
      }
    }
  });

  it('what others said is changed and removed by nobody else, whatever their role', async () => {
    const id = await say('vendor', 'Only mine.');
    for (const role of ROLES.filter((each) => each !== 'vendor')) {
      const forms: Record<string, string>[] = [
        { intent: 'edit-comment', text: 'Now theirs.' },
        { intent: 'remove-comment' },
        { intent: 'restore-comment' },
      ];
      for (const form of forms) {
        const answer = await as(role).post(`${onBoard()}.data`, { ...form, commentId: id });
        expect(answer.status, `${role} ${form.intent}`).toBe(404);
      }
    }
    expect((await stored()).find((each) => each.id === id)).toMatchObject({
      text: 'Only mine.',
      editedAt: null,
      removedAt: null,
    });
  });

  it('one’s own is changed and says so; removed it leaves its place while answers stand, and comes back', async () => {
    const id = await say('member', 'Ready on Thursday.');
    await say('lead', 'Thank you for Thursday.', { parentId: id });
    const change = (form: Record<string, string>) =>
      as('member').post(`${onBoard()}.data`, { commentId: id, ...form });
    await change({ intent: 'edit-comment', text: 'Ready on Friday.' });
    const seen = async () => (await as('viewer').get(onBoard())).text;
    expect(await seen()).toMatch(/ · edited.*Ready on Friday\./s);

    await change({ intent: 'remove-comment' });
    expect(await seen()).toContain('Removed by its author');
    expect(await seen()).not.toContain('Ready on Friday.');
    expect((await as('owner').get(`${onBoard()}.data`)).text).not.toContain('Ready on Friday.');
    expect(await seen()).toContain('Thank you for Thursday.');
    await change({ intent: 'restore-comment' });
    expect(await seen()).toContain('Ready on Friday.');
  });

  it('answers go one level deep, and only to comments on the same card of the same board', async () => {
    const id = await say('member', 'A question.');
    const answerId = await say('lead', 'An answer.', { parentId: id });
    const refuse = async (path: string, parentId: string) => {
      const form = { intent: 'comment', text: 'Astray.', parentId };
      expect((await as('owner').post(`${path}.data`, form)).status).toBe(404);
    };
    await refuse(onBoard(), answerId);
    await refuse(onPlan(), id);
    // The card's id, but on a board it is not on.
    const plan = `${base}/plan/${full.quarter}/cards/${full.card}`;
    await refuse(plan, id);
    const form = { intent: 'comment', text: 'Astray.' };
    expect((await as('owner').post(`${plan}.data`, form)).status).toBe(404);
    expect((await as('owner').get(plan)).text).not.toContain('A question.');
  });

  it('a comment that is empty or too long is refused with a sentence, and goes back whole', async () => {
    const send = (text: string) => as('member').post(onBoard(), { intent: 'comment', text });
    const before = (await stored()).length;
    expect(await send(' \n ')).toMatchObject({ status: 422 });
    const long = 'word '.repeat(LIMITS.commentChars / 5) + 'and more';
    const refused = await send(long);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This is 8 characters too long for one comment.');
    expect(refused.text).toContain(long);
    expect(await stored()).toHaveLength(before);
  });

  it('without scripts the form leads back to the card, and nothing typed becomes markup', async () => {
    const text = '<script>alert(1)</script> https://example.com/?a=1&b=2 javascript:alert(1)';
    const body = new URLSearchParams({ intent: 'comment', text });
    const answer = await fetch(site.url + onBoard(), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        Origin: site.url,
        Cookie: await cookieOf(site.db, full.people.member),
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`${onBoard()}#comments`);
    const page = await fetch(site.url + onBoard(), {
      headers: { Cookie: await cookieOf(site.db, full.people.viewer) },
    });
    const html = await page.text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ');
    expect(html).toContain('<a href="https://example.com/?a=1&amp;b=2" rel="noreferrer"');
    expect(html).not.toContain('href="javascript');
  });

  it('an archived board is read, and nobody says anything more on it', async () => {
    const where = { clientId: full.client.id, id: full.board as BoardId };
    await archiveBoard(site.db, { ...where, at: new Date().toISOString() });
    const { text, status } = await as('member').get(onBoard());
    expect(status).toBe(200);
    expect(text).toContain('By the vendor.');
    expect(text).not.toContain('name="text"');
    const form = { intent: 'comment', text: 'Too late.' };
    expect((await as('member').post(`${onBoard()}.data`, form)).status).toBe(404);
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
