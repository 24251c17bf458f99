import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCommentNotifications } from '#db/notifications.ts';
import { listMembers, removeMember } from '#db/members.ts';
import { ROLES, type Role } from '#model/access.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { aMember } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('R34 the inbox', () => {
  let site: Site;
  let full: FullClient;
  let onBoard: string;
  const visitors = new Map<Role, Visitor>();
  const names = new Map<Role, string>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    // What is due in the sample is told at the start of a server, whenever that is.
    onBoard = `/c/${full.client.key.toLowerCase()}/boards/${full.board}/cards/${full.card}`;
    const members = await listMembers(site.db, full.client.id);
    for (const role of ROLES) {
      const personId = full.people[role];
      names.set(role, members.find((each) => each.personId === personId)?.name ?? '');
      visitors.set(role, site.visitor(await cookieOf(site.db, personId)));
    }
  });
  afterAll(() => site.stop());

  const as = (role: Role): Visitor => visitors.get(role) ?? site.visitor();
  const say = async (role: Role, text: string, more: Record<string, string> = {}) => {
    const form = { intent: 'comment', text, ...more };
    expect((await as(role).post(`${onBoard}.data`, form)).status).toBe(200);
  };
  const at = (role: Role) => `@${names.get(role) ?? ''}`;
  const inbox = async (role: Role): Promise<string> => (await as(role).get('/inbox')).text;
  const countOf = async (role: Role): Promise<unknown> =>
    JSON.parse((await as(role).get('/inbox/count')).text);
  const idsOf = async (personId: PersonId) =>
    (
      await site.db
        .selectFrom('notifications')
        .select('id')
        .where('personId', '=', personId)
        .execute()
    ).map(({ id }) => id);

  it('a mention is told to the one it names, with what was said as text; never to its author', async () => {
    await say('owner', `${at('lead')} <b>now</b>, and ${at('owner')}`);
    const told = await inbox('lead');
    expect(told.includes('mentioned you')).toBe(true);
    expect(told.includes(`: ${at('lead')} <b>now</b>`)).toBe(true);
    expect(await countOf('lead')).toEqual({ count: 1 });
    for (const role of ROLES.filter((each) => each !== 'lead')) {
      expect(await inbox(role), role).not.toContain('<b>now</b>');
    }
    const html = await fetch(`${site.url}/inbox`, {
      headers: { Cookie: await cookieOf(site.db, full.people.lead) },
    });
    expect(await html.text()).toContain('&lt;b&gt;now&lt;/b&gt;');
  });

  it('a reply is told to those of its thread; an internal one only to those who may read it', async () => {
    await say('vendor', 'A question by the vendor.');
    const { id } = await site.db
      .selectFrom('comments')
      .select('id')
      .where('text', '=', 'A question by the vendor.')
      .executeTakeFirstOrThrow();
    await say('member', 'An answer.', { parentId: id });
    expect(await inbox('vendor')).toContain(`${names.get('member') ?? ''} replied`);
    expect(await inbox('vendor')).toContain(': An answer.');
    expect(await inbox('member')).not.toContain('An answer.');

    await say('owner', `Only us: ${at('member')} and ${at('vendor')}.`, { internal: 'on' });
    expect(await inbox('member')).toContain('Only us');
    expect(await inbox('vendor')).not.toContain('Only us');
  });

  it('opening the card reads it; it is put off, archived and brought back, each person’s own only', async () => {
    const leads = await idsOf(full.people.lead);
    for (const intent of ['archive', 'read', 'snooze']) {
      const form = { intent, id: leads, client: full.client.key, until: 'tomorrow' };
      expect((await as('viewer').post('/inbox.data', form)).status).toBe(200);
    }
    expect(await countOf('lead')).toEqual({ count: 1 });

    const act = (intent: string) =>
      as('lead').post('/inbox.data', {
        intent,
        id: leads,
        client: full.client.key,
        until: 'next-week',
      });
    await act('snooze');
    expect(await inbox('lead')).not.toContain('mentioned you');
    await act('unsnooze');
    expect(await inbox('lead')).toContain('mentioned you');
    const seen = { intent: 'seen', client: full.client.key, card: full.card };
    expect((await as('lead').post('/inbox/seen', seen)).status).toBe(204);
    expect(await countOf('lead')).toEqual({ count: 0 });
    await act('unread');
    expect(await countOf('lead')).toEqual({ count: 1 });
    await act('archive');
    expect(await inbox('lead')).not.toContain('mentioned you');
    await act('unarchive');
    expect(await inbox('lead')).toContain('mentioned you');
  });

  it('R20 one who leaves the client, and one of another client, is told nothing of it', async () => {
    const { db } = site;
    const other = await aFullClient(db, { ownerName: 'bo' });
    const leaver = await aMember(db, { clientId: full.client.id, name: 'Leo', role: 'member' });
    const visitor = site.visitor(await cookieOf(db, leaver.id));
    await say('owner', '@Leo, look at this.');
    expect((await visitor.get('/inbox')).text).toContain('look at this');
    await removeMember(db, { clientId: full.client.id, personId: leaver.id });
    expect((await visitor.get('/inbox')).text).not.toContain('look at this');

    // Told, by whatever mistake, of a card that is another client's: there is no such card there.
    const { id: commentId } = await db
      .selectFrom('comments')
      .select('id')
      .where('clientId', '=', full.client.id)
      .executeTakeFirstOrThrow();
    const wrong = {
      clientId: other.client.id,
      cardId: full.card as CardId,
      commentId,
      by: full.owner.id,
      at: new Date().toISOString(),
    };
    const told = [{ personId: other.people.viewer, kind: 'mention' as const }];
    await expect(insertCommentNotifications(db, wrong, told)).rejects.toThrow(/foreign key/i);
  });

  it('a comment changed tells whom it names now, and takes back what it told the others', async () => {
    await say('member', `First ${at('vendor')}`);
    const { id } = await site.db
      .selectFrom('comments')
      .select('id')
      .orderBy('at', 'desc')
      .where('by', '=', full.people.member)
      .executeTakeFirstOrThrow();
    expect(await inbox('vendor')).toContain('First');
    const text = `Then ${at('viewer')}`;
    const form = { intent: 'edit-comment', commentId: id, text };
    await as('member').post(`${onBoard}.data`, form);
    await as('member').post(`${onBoard}.data`, form);
    expect(await inbox('vendor')).not.toContain('Then');
    expect(await countOf('viewer')).toEqual({ count: 1 });
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
