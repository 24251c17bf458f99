import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('acting on a card away from its board', () => {
  let site: Site;
  let full: FullClient;
  let member: Visitor;
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    member = site.visitor(await cookieOf(site.db, full.people.member));
  });
  afterAll(() => site.stop());

  const path = (card: string) => `/c/${full.client.key.toLowerCase()}/cards/${card}/acts`;
  const row = (id: string) =>
    site.db
      .selectFrom('cards')
      .selectAll()
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
  const act = async (fields: Record<string, string>, card = full.card) => {
    const { status, text } = await member.post(path(card), fields);
    return { status, ...(JSON.parse(text) as { says: string; undo?: Record<string, string> }) };
  };

  it('R1 R40 one act is one change of its board, durable when it is answered, and says what takes it back', async () => {
    const before = await row(full.card);
    const acts: Record<string, string>[] = [
      { intent: 'finish' },
      { intent: 'due', day: '2026-12-24' },
      { intent: 'assign', person: full.people.owner },
      { intent: 'wait', who: 'Legal', why: 'the terms' },
    ];
    for (const fields of acts) {
      const { status, says, undo } = await act(fields);
      expect([status, says.startsWith(`“${before.title}” `)]).toEqual([200, true]);
      const after = await row(full.card);
      if (fields.intent === 'finish') expect(after.columnCategory).toBe('done');
      if (fields.intent === 'due') expect(after.dueOn).toBe('2026-12-24');
      if (fields.intent === 'assign') expect(after.ownerId).toBe(full.people.owner);
      expect((await act(undo ?? {})).status).toBe(200);
      const { columnId, dueOn, ownerId } = await row(full.card);
      expect([columnId, dueOn, ownerId]).toEqual([before.columnId, before.dueOn, before.ownerId]);
    }
  });

  it('a card goes on column by column, and at the last one that is said', async () => {
    const moves: number[] = [];
    for (let at = 0; at < 12; at += 1) moves.push((await act({ intent: 'next' })).status);
    expect(moves[0]).toBe(200);
    expect(moves.at(-1)).toBe(409);
    expect((await row(full.card)).columnCategory).toBe('done');
  });

  it('R12 R20 what makes no sense is refused, and nobody is given a card who is not of the client', async () => {
    const before = await row(full.card);
    expect((await act({ intent: 'due', day: '2026-02-31' })).status).toBe(422);
    const stranger = { intent: 'assign', person: 'A'.repeat(22) };
    expect((await member.post(path(full.card), stranger)).status).toBe(404);
    expect((await member.post(path('A'.repeat(22)), { intent: 'finish' })).status).toBe(404);
    expect((await act({ intent: 'move', column: 'A'.repeat(22) })).status).toBe(409);
    expect(await row(full.card)).toEqual(before);
  });
});
