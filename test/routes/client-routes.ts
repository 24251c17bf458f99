import remixConfig from '../../remix.config.js';
import { ROLES, type Role } from '#model/access.ts';
import { BOARDS, INVITED, KPIS, whoMay } from '#test/support/access-table.ts';

type Fields = Readonly<Record<string, string>>;

/** Ids of one client's things, to fill addresses and forms with. */
export type Ids = {
  readonly client: string;
  readonly quarter: string;
  readonly board: string;
  readonly card: string;
  readonly attachment: string;
  readonly channelPlan: string;
  readonly kpi: string;
  readonly person: string;
  readonly invitation: string;
};

/** A form, who may send it, and which of its fields name things of the client. */
export type Form = {
  readonly may: readonly Role[];
  readonly fields: Fields;
  readonly things?: Readonly<Record<string, keyof Ids>>;
};

type Expectation = {
  /** Who sees the page: everybody else is told that there is nothing. */
  readonly sees: readonly Role[];
  readonly forms: readonly Form[];
  /** The page of a card that is not there says so itself: it may be one that is just being made. */
  readonly toleratesMissing?: keyof Ids;
  /** Which card `:card` is: one of the plan or one of a task board. */
  readonly card?: 'plan';
};

const COMMENT: Fields = { intent: 'comment', text: 'Seen.' };
const INTERNAL: Fields = { ...COMMENT, internal: 'on' };

/** What every address of a client is expected to do: the table of who may do what, read as addresses and forms. */
export const CLIENT_ROUTES: Readonly<Record<string, Expectation>> = {
  '/c/:client': { sees: ROLES, forms: [] },
  '/c/:client/plan': { sees: whoMay('plan.see'), forms: [] },
  '/c/:client/plan/:quarter': {
    sees: whoMay('plan.see'),
    forms: [
      {
        may: whoMay('plan.edit'),
        fields: { intent: 'set-budget', planned: '100', spent: '' },
        things: { cardId: 'channelPlan' },
      },
      {
        may: whoMay('kpi.define'),
        fields: {
          intent: 'create-kpi',
          name: 'Trials',
          unit: 'number',
          direction: 'up',
          cadence: 'weekly',
        },
      },
      {
        may: whoMay('kpi.define'),
        fields: { intent: 'set-target', baseline: '10', target: '20' },
        things: { kpiId: 'kpi' },
      },
      { may: whoMay('plan.edit'), fields: { intent: 'open-next-quarter' } },
    ],
    card: 'plan',
  },
  '/c/:client/plan/:quarter/cards/:card': {
    sees: whoMay('plan.see'),
    forms: [
      { may: whoMay('comment.write', BOARDS.plan), fields: COMMENT },
      { may: whoMay('comment.internal'), fields: INTERNAL },
    ],
    toleratesMissing: 'card',
    card: 'plan',
  },
  '/c/:client/plan/:quarter/history': {
    sees: whoMay('board.see', BOARDS.plan),
    forms: [
      { may: whoMay('board.restore', BOARDS.plan), fields: { intent: 'restore', version: '1.1' } },
    ],
  },
  '/c/:client/boards': {
    sees: ROLES,
    forms: [
      { may: whoMay('board.manage'), fields: { intent: 'create', title: '', template: 'empty' } },
      {
        may: whoMay('board.manage'),
        fields: { intent: 'rename', title: 'Renamed' },
        things: { board: 'board' },
      },
      { may: whoMay('board.manage'), fields: { intent: 'archive' }, things: { board: 'board' } },
      { may: whoMay('board.manage'), fields: { intent: 'restore' }, things: { board: 'board' } },
    ],
  },
  '/c/:client/board-templates': {
    sees: [],
    forms: [
      {
        may: whoMay('board.manage'),
        fields: { intent: 'save', title: 'Ours' },
        things: { board: 'board' },
      },
    ],
  },
  '/c/:client/boards/:board': { sees: whoMay('board.see', BOARDS.given), forms: [] },
  '/c/:client/boards/:board/comments': { sees: whoMay('board.see', BOARDS.given), forms: [] },
  '/c/:client/boards/:board/attachments': { sees: whoMay('board.see', BOARDS.given), forms: [] },
  '/c/:client/boards/:board/views': {
    sees: whoMay('board.see', BOARDS.given),
    forms: [
      { may: ROLES, fields: { intent: 'save', title: 'Mine', query: 'owner=me' } },
      {
        may: whoMay('view.share', BOARDS.given),
        fields: { intent: 'save', title: 'Ours', query: 'due=late', shared: 'on' },
      },
    ],
  },
  '/c/:client/boards/:board/ages': { sees: whoMay('board.see', BOARDS.given), forms: [] },
  '/c/:client/boards/:board/folds': {
    sees: [],
    forms: [{ may: ROLES, fields: { intent: 'fold', column: 'A'.repeat(22) } }],
  },
  '/c/:client/boards/:board/history': {
    sees: whoMay('board.see', BOARDS.given),
    forms: [
      { may: whoMay('board.restore', BOARDS.given), fields: { intent: 'restore', version: '1.1' } },
    ],
  },
  '/c/:client/boards/:board/move-cards': {
    sees: [],
    forms: [
      {
        may: whoMay('board.edit', BOARDS.given),
        fields: { toBoardId: '' },
      },
    ],
  },
  '/c/:client/boards/:board/cards/:card': {
    sees: whoMay('board.see', BOARDS.given),
    forms: [
      { may: whoMay('comment.write', BOARDS.given), fields: COMMENT },
      { may: whoMay('comment.internal'), fields: INTERNAL },
    ],
    toleratesMissing: 'card',
  },
  '/c/:client/cards/:card/activity': { sees: whoMay('board.see', BOARDS.given), forms: [] },
  '/c/:client/cards/:card/attachments': {
    sees: [],
    forms: [
      {
        may: whoMay('board.edit', BOARDS.given),
        fields: { intent: 'add-link', url: 'example.com', title: '' },
      },
      {
        may: whoMay('board.edit', BOARDS.given),
        fields: { intent: 'remove-attachment' },
        things: { attachmentId: 'attachment' },
      },
      {
        may: whoMay('board.edit', BOARDS.given),
        fields: { intent: 'restore-attachment' },
        things: { attachmentId: 'attachment' },
      },
    ],
  },
  '/c/:client/attachments/:attachment': {
    sees: whoMay('board.see', BOARDS.given),
    forms: [],
  },
  '/c/:client/cards/:card/acts': {
    sees: whoMay('board.edit', BOARDS.given),
    forms: [
      { may: whoMay('board.edit', BOARDS.given), fields: { intent: 'due', day: '' } },
      {
        may: whoMay('board.edit', BOARDS.given),
        fields: { intent: 'assign' },
        things: { person: 'person' },
      },
    ],
  },
  '/c/:client/cards/:card': {
    sees: whoMay('board.see', BOARDS.given),
    forms: [
      { may: whoMay('comment.write', BOARDS.given), fields: COMMENT },
      { may: whoMay('comment.internal'), fields: INTERNAL },
    ],
  },
  '/c/:client/kpis': {
    sees: ROLES,
    forms: [{ may: whoMay('kpi.define'), fields: { intent: 'create', name: '' } }],
  },
  '/c/:client/kpis/:kpi': {
    sees: whoMay('kpi.see', KPIS.other),
    forms: [
      { may: whoMay('kpi.define'), fields: { intent: 'archive' } },
      { may: whoMay('kpi.define'), fields: { intent: 'restore' } },
      {
        may: whoMay('kpi.measure', KPIS.other),
        fields: { intent: 'measure', value: 'nonsense', period: '2026-01-01' },
      },
    ],
  },
  '/c/:client/review': { sees: whoMay('review.see'), forms: [] },
  '/c/:client/review/:quarter': {
    sees: whoMay('review.see'),
    forms: [
      {
        may: whoMay('plan.decide'),
        fields: { intent: 'check-in', confidence: '7', note: 'Fine.', health: '' },
        things: { cardId: 'card' },
      },
      {
        may: whoMay('plan.decide'),
        fields: { intent: 'decide', choice: 'keep', reason: 'It works.' },
        things: { cardId: 'card' },
      },
    ],
    card: 'plan',
  },
  '/c/:client/people': {
    sees: whoMay('people.see'),
    forms: [
      {
        may: whoMay('people.invite', INVITED.member),
        fields: { intent: 'invite', email: 'new@example.com', role: 'member' },
      },
      {
        may: whoMay('people.invite', INVITED.owner),
        fields: { intent: 'invite', email: 'boss@example.com', role: 'owner' },
      },
      {
        may: whoMay('people.change'),
        fields: { intent: 'change', role: 'viewer' },
        things: { person: 'person' },
      },
      { may: whoMay('people.change'), fields: { intent: 'remove' }, things: { person: 'person' } },
      {
        may: whoMay('people.invite', INVITED.member),
        fields: { intent: 'revoke' },
        things: { invitation: 'invitation' },
      },
    ],
  },
  '/c/:client/audit': { sees: whoMay('audit.see'), forms: [] },
  '/c/:client/settings': {
    sees: whoMay('client.manage'),
    forms: [
      { may: whoMay('client.manage'), fields: { intent: 'save', name: '' } },
      { may: whoMay('client.manage'), fields: { intent: 'delete', name: 'not its name' } },
    ],
  },
};

/** Every address the product has, as remix.config.js says them. */
export function listAddresses(): string[] {
  const found: string[] = [];
  const above: string[] = [];
  const route = (path: string, _file: string, ...rest: unknown[]): void => {
    const full = [...above, path].filter(Boolean).join('/').replace(/^\/*/, '/');
    const children = rest.find((each): each is () => void => typeof each === 'function');
    const isLayout = path === '' && children !== undefined;
    if (!isLayout && !found.includes(full)) found.push(full);
    if (!children) return;
    above.push(path);
    children();
    above.pop();
  };
  // The options take a function that is given Remix's own collector; this one only notes addresses.
  const collect = (define: (add: typeof route) => void): object => {
    define(route);
    return {};
  };
  void remixConfig.routes?.(collect as Parameters<NonNullable<typeof remixConfig.routes>>[0]);
  return found;
}

/** The address with ids in the places of its parameters. */
export function fill(address: string, ids: Ids): string {
  return address.replaceAll(/:(\w+)/g, (_, name: string) => {
    const id = Object.entries(ids).find(([key]) => key === name)?.[1];
    if (id === undefined) throw new Error(`:${name} of ${address} needs an id in the test's Ids`);
    return encodeURIComponent(id);
  });
}

/** The parameters of an address beside the client's. */
export function thingsIn(address: string): (keyof Ids)[] {
  return [...address.matchAll(/:(\w+)/g)]
    .map(([, name]) => name as keyof Ids)
    .filter((name) => name !== 'client');
}

/** A form's fields, with ids where they name things of the client. */
export function fieldsOf({ fields, things = {} }: Omit<Form, 'may'>, ids: Ids): Fields {
  const filled: Record<string, string> = { ...fields };
  for (const [field, thing] of Object.entries(things)) filled[field] = ids[thing];
  return filled;
}
