import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveBoard } from '#db/boards.ts';
import { listMentions, listReactions } from '#db/comment-people.ts';
import { listComments } from '#db/comments.ts';
import { listMembers, removeMember } from '#db/members.ts';
import { ROLES, type Role } from '#model/access.ts';
import type { BoardId, CardId, CommentId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { aMember } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('comments on a card', () => {
  let site: Site;
  let full: FullClient;
  let base: string;
  const visitors = new Map<Role, Visitor>();
  const names = new Map<Role, string>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    base = `/c/${full.client.key.toLowerCase()}`;
    const members = await listMembers(site.db, full.client.id);
    for (const role of ROLES) {
      const member = members.find(({ personId }) => personId === full.people[role]);
      names.set(role, member?.name ?? '');
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
  const nameOf = (role: Role): string => names.get(role) ?? '';
  const mentionsOf = (id: string) =>
    listMentions(site.db, { clientId: full.client.id, commentIds: [id as CommentId] });
  /** Says something and answers with the comment's id. */
  const say = async (role: Role, text: string, more: Record<string, string> = {}) => {
    const before = new Set((await stored()).map(({ id }) => id));
    const answer = await as(role).post(`${onBoard()}.data`, { intent: 'comment', text, ...more });
    expect(answer.status).toBe(200);
    return (await stored()).find(({ id }) => !before.has(id))?.id ?? '';
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

  it('R34 R9 a mention is stored as an id, and only of somebody who may read the comment', async () => {
    const mention = async (by: Role, whom: Role, more: Record<string, string> = {}) => {
      const id = await say(by, `Hello @${nameOf(whom)}, by the ${by}.`, more);
      const mentions = await mentionsOf(id);
      return mentions.map(({ name }) => name);
    };
    expect(await mention('owner', 'lead')).toEqual([nameOf('lead')]);
    expect(await mention('owner', 'vendor')).toEqual([nameOf('vendor')]);
    expect((await as('viewer').get(onBoard())).text).toContain(`@${nameOf('vendor')}`);
    // Hidden from a lead: nobody is told of what they cannot read.
    expect(await mention('owner', 'lead', { internal: 'on' })).toEqual([]);
    expect(await mention('owner', 'member', { internal: 'on' })).toEqual([nameOf('member')]);
  });

  it('R34 R9 who is offered for a mention: those who may read it, to a vendor only those it works with', async () => {
    const offered = async (role: Role) => {
      const { text } = await as(role).get(`${onBoard()}.data`);
      return readersIn(text);
    };
    const { db } = site;
    const stranger = await aMember(db, { clientId: full.client.id, name: 'Una', role: 'vendor' });
    const quiet = await aMember(db, { clientId: full.client.id, name: 'Quentin', role: 'viewer' });
    const toMember = await offered('member');
    expect(toMember).toContain(nameOf('vendor'));
    expect(toMember).toContain(quiet.name);
    expect(toMember).not.toContain(stranger.name);
    expect(toMember).not.toContain(nameOf('member'));
    const toVendor = await offered('vendor');
    expect(toVendor).toContain(nameOf('lead'));
    expect(toVendor).not.toContain(quiet.name);
    expect(await offered('viewer')).toEqual([]);
    // Nor is the name taken for a mention when it is typed.
    const id = await say('vendor', `Hello @${quiet.name}.`);
    expect(await mentionsOf(id)).toEqual([]);
  });

  it('R34 a mention in what is changed counts, and one of somebody who left stays', async () => {
    const leaver = await aMember(site.db, {
      clientId: full.client.id,
      name: 'Leo',
      role: 'viewer',
    });
    const id = await say('member', 'Hello @Leo.');
    await removeMember(site.db, { clientId: full.client.id, personId: leaver.id });
    const text = `Hello @Leo and @${nameOf('owner')}.`;
    await as('member').post(`${onBoard()}.data`, { intent: 'edit-comment', commentId: id, text });
    const names = (await mentionsOf(id)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Leo', nameOf('owner')].toSorted());
  });

  it('R34 a reaction is put and taken back by whoever may comment, on what they may read', async () => {
    const id = await say('member', 'Done and shipped.');
    const react = async (role: Role, form: Record<string, string>, commentId = id) =>
      (await as(role).post(`${onBoard()}.data`, { intent: 'react', commentId, ...form })).status;
    const likers = async () =>
      (await listReactions(site.db, { clientId: full.client.id, commentIds: [id as CommentId] }))
        .map(({ name }) => name)
        .toSorted();
    expect(await react('lead', { kind: 'agree', on: 'on' })).toBe(200);
    expect(await react('lead', { kind: 'agree', on: 'on' })).toBe(200);
    expect(await react('vendor', { kind: 'agree', on: 'on' })).toBe(200);
    expect(await react('viewer', { kind: 'agree', on: 'on' })).toBe(404);
    expect(await react('lead', { kind: 'confetti', on: 'on' })).toBe(422);
    expect(await likers()).toEqual([nameOf('lead'), nameOf('vendor')].toSorted());
    expect((await as('viewer').get(onBoard())).text).toContain(
      `Agreed: ${nameOf('lead')}, ${nameOf('vendor')}`,
    );
    expect(await react('lead', { kind: 'agree' })).toBe(200);
    expect(await likers()).toEqual([nameOf('vendor')]);
    const hidden = await say('member', 'Not for everybody.', { internal: 'on' });
    expect(await react('lead', { kind: 'agree', on: 'on' }, hidden)).toBe(404);
  });

  it('R9 the number on a card’s face counts only what its reader may read', async () => {
    const counted = async (role: Role): Promise<unknown> => {
      const cookie = await cookieOf(site.db, full.people[role]);
      const answer = await fetch(`${site.url}${base}/boards/${full.board}/comments.data`, {
        headers: { Cookie: cookie },
      });
      // Single fetch writes a flat list: the number stands right behind the card's id.
      const flat = JSON.parse(await answer.text()) as unknown[];
      return flat[flat.indexOf(full.card) + 1];
    };
    const all = (await stored()).filter(({ removedAt }) => removedAt === null);
    const forAll = all.filter(({ isInternal }) => isInternal === 0);
    expect(forAll.length).toBeLessThan(all.length);
    for (const role of ROLES) {
      const isFor = whoMay('comment.internal').includes(role);
      expect(await counted(role), role).toBe(isFor ? all.length : forAll.length);
    }
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

/** Names of those who are offered for a mention, in an answer of single fetch: a flat list of values. */
function readersIn(text: string): string[] {
  const flat = JSON.parse(text) as unknown[];
  const at = flat.indexOf('readers');
  const indexes = flat[at + 1];
  if (at < 0 || !Array.isArray(indexes)) throw new Error('the answer offers nobody');
  return indexes.map((index: number) => {
    const reader = flat[index] as Record<string, number>;
    const name = Object.entries(reader).find(([key]) => flat[Number(key.slice(1))] === 'name');
    return String(flat[name?.[1] ?? -1]);
  });
}
