import { describe, expect, test } from 'vitest';
import { boardAccess, can, ROLES, type Member, type Role } from './access.ts';
import type { BoardId, PersonId } from './ids.ts';

const ANN = 'ann' as PersonId;
const BOB = 'bob' as PersonId;
const PLAN = { id: 'plan' as BoardId, kind: 'plan' } as const;
const GRANTED = { id: 'granted' as BoardId, kind: 'tasks' } as const;
const OTHER = { id: 'other' as BoardId, kind: 'tasks' } as const;

const ann = (role: Role, seesMoney = false): Member => ({
  personId: ANN,
  role,
  seesMoney,
  boardIds: role === 'vendor' ? [GRANTED.id, PLAN.id] : [],
});

type Ask = (member: Member | undefined) => boolean;

/** product.md's table, written out by hand: owner, lead, member, vendor, viewer. */
const TABLE: [string, Ask, [boolean, boolean, boolean, boolean, boolean]][] = [
  ['see plan and strategy', (m) => can(m, 'plan.see'), [true, true, true, false, true]],
  ['edit plan and strategy', (m) => can(m, 'plan.edit'), [true, true, false, false, false]],
  ['commit, amend, decide', (m) => can(m, 'plan.decide'), [true, true, false, false, false]],
  ['see money', (m) => can(m, 'money.see'), [true, true, false, false, false]],
  ['list KPIs', (m) => can(m, 'kpi.list'), [true, true, true, false, true]],
  ['see own KPI', (m) => can(m, 'kpi.see', { ownerId: ANN }), [true, true, true, true, true]],
  ['see other KPI', (m) => can(m, 'kpi.see', { ownerId: BOB }), [true, true, true, false, true]],
  ['define KPIs, set targets', (m) => can(m, 'kpi.define'), [true, true, false, false, false]],
  [
    'measure own KPI',
    (m) => can(m, 'kpi.measure', { ownerId: ANN }),
    [true, true, true, true, false],
  ],
  [
    'measure other KPI',
    (m) => can(m, 'kpi.measure', { ownerId: BOB }),
    [true, true, true, false, false],
  ],
  [
    'measure nobody’s KPI',
    (m) => can(m, 'kpi.measure', { ownerId: undefined }),
    [true, true, true, false, false],
  ],
  ['see plan board', (m) => can(m, 'board.see', PLAN), [true, true, true, false, true]],
  ['edit plan board', (m) => can(m, 'board.edit', PLAN), [true, true, false, false, false]],
  ['see granted board', (m) => can(m, 'board.see', GRANTED), [true, true, true, true, true]],
  ['edit granted board', (m) => can(m, 'board.edit', GRANTED), [true, true, true, true, false]],
  ['see other board', (m) => can(m, 'board.see', OTHER), [true, true, true, false, true]],
  ['edit other board', (m) => can(m, 'board.edit', OTHER), [true, true, true, false, false]],
  ['make and archive boards', (m) => can(m, 'board.manage'), [true, true, true, false, false]],
  ['restore plan board', (m) => can(m, 'board.restore', PLAN), [true, true, false, false, false]],
  [
    'restore granted board',
    (m) => can(m, 'board.restore', GRANTED),
    [true, true, true, false, false],
  ],
  ['see review', (m) => can(m, 'review.see'), [true, true, true, false, true]],
  ['see people', (m) => can(m, 'people.see'), [true, true, true, false, true]],
  [
    'invite owner',
    (m) => can(m, 'people.invite', { role: 'owner' }),
    [true, false, false, false, false],
  ],
  [
    'invite lead',
    (m) => can(m, 'people.invite', { role: 'lead' }),
    [true, false, false, false, false],
  ],
  [
    'invite member',
    (m) => can(m, 'people.invite', { role: 'member' }),
    [true, true, false, false, false],
  ],
  [
    'invite vendor',
    (m) => can(m, 'people.invite', { role: 'vendor' }),
    [true, true, false, false, false],
  ],
  [
    'invite viewer',
    (m) => can(m, 'people.invite', { role: 'viewer' }),
    [true, true, false, false, false],
  ],
  ['change roles, remove', (m) => can(m, 'people.change'), [true, false, false, false, false]],
  ['client settings, delete', (m) => can(m, 'client.manage'), [true, false, false, false, false]],
  ['see the audit log', (m) => can(m, 'audit.see'), [true, false, false, false, false]],
  ['portfolio', (m) => can(m, 'portfolio.see'), [true, false, false, false, false]],
];

describe.each(TABLE)('may %s', (_what, ask, expected) => {
  test.each(ROLES.map((role, at) => [role, expected[at]] as const))('%s: %s', (role, may) => {
    expect(ask(ann(role))).toBe(may);
  });

  test('nobody may', () => {
    expect(ask(undefined)).toBe(false);
  });
});

test('a member sees money where it was granted; a vendor or viewer never does', () => {
  expect(ROLES.map((role) => can(ann(role, true), 'money.see'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('R8 a socket is opened to write, to read, or not at all', () => {
  const access = (role: Role) =>
    [PLAN, GRANTED, OTHER].map((board) => boardAccess(ann(role), board));
  expect(access('owner')).toEqual(['write', 'write', 'write']);
  expect(access('lead')).toEqual(['write', 'write', 'write']);
  expect(access('member')).toEqual(['read', 'write', 'write']);
  expect(access('vendor')).toEqual([undefined, 'write', undefined]);
  expect(access('viewer')).toEqual(['read', 'read', 'read']);
  expect(boardAccess(undefined, GRANTED)).toBeUndefined();
});
