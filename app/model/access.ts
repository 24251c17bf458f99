import type { BoardId, PersonId } from './ids.ts';

/** A person's role at one client, from most to least. Somebody without a role there is nobody there. */
export const ROLES = ['owner', 'lead', 'member', 'vendor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export type BoardKind = 'plan' | 'tasks';

/** What the gate must know of a person at one client. `boardIds` are the boards granted to a vendor. */
export type Member = {
  readonly personId: PersonId;
  readonly role: Role;
  /** A member sees money only where an owner granted it; owners and leads always do. */
  readonly seesMoney: boolean;
  readonly boardIds: readonly BoardId[];
};

type BoardThing = { readonly id: BoardId; readonly kind: BoardKind };
type KpiThing = { readonly ownerId: PersonId | undefined };

/** Every act that is asked about, with the thing it is done to (`undefined`: the client as a whole). */
export type Things = {
  'plan.see': undefined;
  'plan.edit': undefined;
  'plan.decide': undefined;
  'money.see': undefined;
  'kpi.list': undefined;
  'kpi.see': KpiThing;
  'kpi.define': undefined;
  'kpi.measure': KpiThing;
  'board.see': BoardThing;
  'board.edit': BoardThing;
  /** To say something of a card on it, and to change or take back what one said. */
  'comment.write': BoardThing;
  /** To see and write what is not meant for leadership, vendors and viewers. */
  'comment.internal': undefined;
  /** To save a view of it for everybody who sees it, and to rename or remove such a view. */
  'view.share': BoardThing;
  'board.manage': undefined;
  /** To make a board again what it once was. */
  'board.restore': BoardThing;
  'review.see': undefined;
  'people.see': undefined;
  'people.invite': { readonly role: Role };
  'people.change': undefined;
  'client.manage': undefined;
  'audit.see': undefined;
  'portfolio.see': undefined;
};
export type Action = keyof Things;

type Rules = { readonly [A in Action]: (member: Member, thing: Things[A]) => boolean };

const ranks = (...roles: Role[]): ((member: Member) => boolean) => {
  const allowed = new Set(roles);
  return (member) => allowed.has(member.role);
};
const direct = ranks('owner', 'lead');
const work = ranks('owner', 'lead', 'member');
const inside = ranks('owner', 'lead', 'member', 'viewer');
const own = ranks('owner');

const isGranted = (member: Member, board: BoardThing): boolean =>
  member.role === 'vendor' && board.kind === 'tasks' && member.boardIds.includes(board.id);
const isOwnKpi = (member: Member, kpi: KpiThing): boolean =>
  member.role === 'vendor' && kpi.ownerId === member.personId;

const RULES: Rules = {
  'plan.see': inside,
  'plan.edit': direct,
  'plan.decide': direct,
  'money.see': (member) => direct(member) || (member.role === 'member' && member.seesMoney),
  'kpi.list': inside,
  'kpi.see': (member, kpi) => inside(member) || isOwnKpi(member, kpi),
  'kpi.define': direct,
  'kpi.measure': (member, kpi) => work(member) || isOwnKpi(member, kpi),
  'board.see': (member, board) => inside(member) || isGranted(member, board),
  'board.edit': (member, board) =>
    board.kind === 'plan' ? direct(member) : work(member) || isGranted(member, board),
  'comment.write': (member, board) => work(member) || isGranted(member, board),
  'comment.internal': ranks('owner', 'member'),
  'view.share': (member, board) => work(member) || isGranted(member, board),
  'board.manage': work,
  'board.restore': (member, board) => (board.kind === 'plan' ? direct(member) : work(member)),
  'review.see': inside,
  'people.see': inside,
  'people.invite': (member, { role }) =>
    own(member) || (member.role === 'lead' && ['member', 'vendor', 'viewer'].includes(role)),
  'people.change': own,
  'client.manage': own,
  'audit.see': own,
  'portfolio.see': own,
};

/**
 * The one gate: may this person do this, here? Deny by default: nobody (`undefined`) may do anything.
 * The table is product.md's; loaders, actions, sockets and menus all ask here.
 */
export function can<A extends Action>(
  member: Member | undefined,
  action: A,
  ...[thing]: Things[A] extends undefined ? [] : [thing: Things[A]]
): boolean {
  return member !== undefined && RULES[action](member, thing as Things[A]);
}

/** Whether a person may read a comment on a board: what is internal is not for everybody who sees the board (R9). */
export function mayReadComment(
  member: Member | undefined,
  board: BoardThing,
  { isInternal }: { readonly isInternal: boolean },
): boolean {
  return can(member, 'board.see', board) && (!isInternal || can(member, 'comment.internal'));
}

/** How far a person may go into a board's document: the answer a socket is opened with. */
export function boardAccess(
  member: Member | undefined,
  board: BoardThing,
): 'write' | 'read' | undefined {
  if (can(member, 'board.edit', board)) return 'write';
  return can(member, 'board.see', board) ? 'read' : undefined;
}
