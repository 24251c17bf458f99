import type { Action, Member, Role, Things } from '#model/access.ts';
import type { BoardId, PersonId } from '#model/ids.ts';

/** One line of the table of roles. */
export type Line<A extends Action = Action> = {
  /** As docs/roles.md says it. */
  readonly says: string;
  readonly thing: Things[A];
  readonly may: readonly Role[];
  /** The line is about people whom an owner lets see money. */
  readonly seesMoney?: true;
};

/** Every act has a line at least: one that is forgotten does not compile. */
type Table = { readonly [A in Action]: readonly [Line<A>, ...Line<A>[]] };

const ALL: readonly Role[] = ['owner', 'lead', 'member', 'vendor', 'viewer'];
const INSIDE: readonly Role[] = ['owner', 'lead', 'member', 'viewer'];
const WORK: readonly Role[] = ['owner', 'lead', 'member'];
const WORK_AND_VENDOR: readonly Role[] = ['owner', 'lead', 'member', 'vendor'];
const DIRECT: readonly Role[] = ['owner', 'lead'];
const OWN: readonly Role[] = ['owner'];

const ANN = 'ann' as PersonId;

/** The boards the table tells apart. */
export const BOARDS = {
  plan: { id: 'plan' as BoardId, kind: 'plan' },
  given: { id: 'given' as BoardId, kind: 'tasks' },
  other: { id: 'other' as BoardId, kind: 'tasks' },
} as const;

/** The KPIs the table tells apart. */
export const KPIS = {
  own: { ownerId: ANN },
  other: { ownerId: 'bob' as PersonId },
  nobodys: { ownerId: undefined },
} as const;

/** Whom the table knows to be invited. */
export const INVITED = {
  owner: { role: 'owner' },
  lead: { role: 'lead' },
  member: { role: 'member' },
  vendor: { role: 'vendor' },
  viewer: { role: 'viewer' },
} as const;

/** A person the table is about, with grants that do something only for a vendor, and never for a plan. */
export function memberOf(role: Role, seesMoney = false): Member {
  const boardIds = [BOARDS.given.id, BOARDS.plan.id];
  return { personId: ANN, role, seesMoney, boardIds };
}

/** Who may do what, written down a second time: what `can`, routes, sockets and docs/roles.md are held to (R20). */
export const ACCESS_TABLE: Table = {
  'plan.see': [{ says: 'see plan and strategy', thing: undefined, may: INSIDE }],
  'plan.edit': [{ says: 'edit plan and strategy', thing: undefined, may: DIRECT }],
  'plan.decide': [{ says: 'check in, decide', thing: undefined, may: DIRECT }],
  'money.see': [
    { says: 'see money', thing: undefined, may: DIRECT },
    { says: 'see money, if granted', thing: undefined, may: WORK, seesMoney: true },
  ],
  'kpi.list': [{ says: 'list all KPIs', thing: undefined, may: INSIDE }],
  'kpi.see': [
    { says: 'see a KPI one owns', thing: KPIS.own, may: ALL },
    { says: 'see somebody else’s KPI', thing: KPIS.other, may: INSIDE },
    { says: 'see nobody’s KPI', thing: KPIS.nobodys, may: INSIDE },
  ],
  'kpi.define': [{ says: 'define KPIs, set targets', thing: undefined, may: DIRECT }],
  'kpi.measure': [
    { says: 'enter values of a KPI one owns', thing: KPIS.own, may: WORK_AND_VENDOR },
    { says: 'enter values of somebody else’s KPI', thing: KPIS.other, may: WORK },
    { says: 'enter values of nobody’s KPI', thing: KPIS.nobodys, may: WORK },
  ],
  'board.see': [
    { says: 'see a plan’s board', thing: BOARDS.plan, may: INSIDE },
    { says: 'see a task board the vendor was given', thing: BOARDS.given, may: ALL },
    { says: 'see another task board', thing: BOARDS.other, may: INSIDE },
  ],
  'board.edit': [
    { says: 'edit a plan’s board', thing: BOARDS.plan, may: DIRECT },
    { says: 'edit a task board the vendor was given', thing: BOARDS.given, may: WORK_AND_VENDOR },
    { says: 'edit another task board', thing: BOARDS.other, may: WORK },
  ],
  'comment.write': [
    { says: 'comment on a plan’s cards', thing: BOARDS.plan, may: WORK },
    {
      says: 'comment on cards of a task board the vendor was given',
      thing: BOARDS.given,
      may: WORK_AND_VENDOR,
    },
    { says: 'comment on cards of another task board', thing: BOARDS.other, may: WORK },
  ],
  'comment.internal': [
    { says: 'see and write internal comments', thing: undefined, may: ['owner', 'member'] },
  ],
  'view.share': [
    {
      says: 'share views of a task board the vendor was given',
      thing: BOARDS.given,
      may: WORK_AND_VENDOR,
    },
    { says: 'share views of another task board', thing: BOARDS.other, may: WORK },
  ],
  'board.manage': [
    {
      says: 'make, rename, archive task boards, and templates of them',
      thing: undefined,
      may: WORK,
    },
  ],
  'board.restore': [
    { says: 'restore a version of a plan', thing: BOARDS.plan, may: DIRECT },
    {
      says: 'restore a version of a task board the vendor was given',
      thing: BOARDS.given,
      may: WORK,
    },
    { says: 'restore a version of another task board', thing: BOARDS.other, may: WORK },
  ],
  'review.see': [{ says: 'see the review', thing: undefined, may: INSIDE }],
  'people.see': [{ says: 'see who is here', thing: undefined, may: INSIDE }],
  'people.invite': [
    { says: 'invite an owner', thing: INVITED.owner, may: OWN },
    { says: 'invite a lead', thing: INVITED.lead, may: OWN },
    { says: 'invite a member', thing: INVITED.member, may: DIRECT },
    { says: 'invite a vendor', thing: INVITED.vendor, may: DIRECT },
    { says: 'invite a viewer', thing: INVITED.viewer, may: DIRECT },
  ],
  'people.change': [{ says: 'change roles, remove people', thing: undefined, may: OWN }],
  'client.manage': [{ says: 'change settings, delete the client', thing: undefined, may: OWN }],
  'audit.see': [{ says: 'read the log', thing: undefined, may: OWN }],
  'portfolio.see': [{ says: 'have it in the portfolio', thing: undefined, may: OWN }],
};

/** Who may do something to a thing of the table; the first line of an act unless a thing is named. */
export function whoMay<A extends Action>(action: A, thing?: Things[A]): readonly Role[] {
  const lines: readonly Line<A>[] = ACCESS_TABLE[action];
  const line = thing === undefined ? lines[0] : lines.find((each) => each.thing === thing);
  if (!line) throw new Error(`The table has no line for this thing of ${action}`);
  return line.may;
}
