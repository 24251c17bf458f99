import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPerson } from '#db/people.ts';
import { ROLES, type Role } from '#model/access.ts';
import type { PersonId } from '#model/ids.ts';
import { openBuiltApp } from '#server/remix-app.ts';
import { AT, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Answer } from '#test/support/visitor.ts';
import { listAddresses } from './client-routes.ts';

/** Nobody signed in; who runs the installation and who was just let in, both at no client; and each role at one. */
const ASKERS = ['stranger', 'operator', 'newcomer', ...ROLES] as const;
type Asker = (typeof ASKERS)[number];

/** A status, or where one is sent. */
type Told = number | string;
type Answers = Told | ({ readonly others: Told } & { readonly [A in Asker]?: Told });

const SIGN_IN = 'to sign in and come back';
const signedIn = (told: Told): Answers => ({ stranger: SIGN_IN, others: told });
const makers = (told: Told): Answers => ({
  stranger: SIGN_IN,
  operator: told,
  owner: told,
  others: 404,
});

/**
 * What every address that is no client's answers, to a look and to a form that is not one of ours: 400 means that the
 * asker may send the page's own forms, 405 that the page takes none. Registration is closed and no mail is set up.
 */
const OUTSIDE: Readonly<Record<string, { readonly get: Answers; readonly post: Answers }>> = {
  '/': {
    get: { stranger: '/sign-in', operator: '/start', newcomer: '/start', others: '/c/acme' },
    post: 405,
  },
  '/welcome': { get: '/sign-in', post: '/sign-in' },
  '/sign-in': { get: { stranger: 200, others: '/' }, post: 400 },
  '/sign-in/code': { get: '/sign-in', post: 400 },
  '/forgot-password': { get: { stranger: 200, others: '/account' }, post: 404 },
  '/reset-password/:token': { get: 404, post: 400 },
  '/sign-up': { get: 404, post: 404 },
  '/sign-out': { get: '/', post: '/sign-in' },
  '/invitations/:token': { get: 404, post: 400 },
  '/healthz': { get: 200, post: 405 },
  '/offline': { get: 200, post: 405 },
  '/find': { get: signedIn(200), post: 405 },
  '/search': { get: signedIn(200), post: 405 },
  '/unsubscribe/:token': { get: 404, post: 404 },
  '/inbox': { get: signedIn(200), post: signedIn(400) },
  '/inbox/count': { get: signedIn(200), post: 405 },
  '/inbox/seen': { get: '/inbox', post: signedIn(400) },
  '/start': { get: signedIn(200), post: makers(400) },
  '/account': { get: signedIn(200), post: signedIn(400) },
  '/account/two-factor': { get: signedIn(200), post: signedIn(400) },
  '/appearance': { get: signedIn(200), post: signedIn(400) },
  '/portfolio': {
    get: { stranger: SIGN_IN, operator: 200, newcomer: 200, owner: 200, others: 404 },
    post: 405,
  },
  '/my-work': { get: signedIn(200), post: 405 },
  '/clients/new': { get: makers(200), post: makers(400) },
  '/*': { get: 404, post: 404 },
};

const addresses = listAddresses().filter((address) => !address.startsWith('/c/:client'));

it('R20 every address that is no client’s has its row in the table', () => {
  expect(addresses.toSorted()).toEqual(Object.keys(OUTSIDE).toSorted());
});

describe('R20 who gets what outside of clients', () => {
  let site: Site;
  const people = new Map<Asker, PersonId>();
  beforeAll(async () => {
    site = await startSite();
    const operator = await insertPerson(site.db, {
      email: 'operator@example.com',
      name: 'operator',
      passwordHash: 'none',
      isOperator: true,
      at: AT,
    });
    people.set('operator', operator.id);
    people.set('newcomer', (await aPerson(site.db, 'newcomer')).id);
    const client = await aClient(site.db, { key: 'ACME', createdBy: operator.id });
    // Who makes a client owns it; this one was handed on.
    await site.db.deleteFrom('memberships').execute();
    const join = async (role: Role): Promise<PersonId> =>
      (await aMember(site.db, { clientId: client.id, name: role, role })).id;
    for (const role of ROLES) people.set(role, await join(role));
  });
  afterAll(() => site.stop());

  /** Somebody who has just signed in: an address may sign them out. */
  const visitor = async (asker: Asker) => {
    const personId = people.get(asker);
    return site.visitor(personId && (await cookieOf(site.db, personId)));
  };
  const told = (answer: Answer, path: string): Told => {
    const { status, location = redirectIn(answer) } = answer;
    return location === `/sign-in?to=${encodeURIComponent(path)}` ? SIGN_IN : (location ?? status);
  };
  const forEach = async <T>(tell: (asker: Asker) => T | Promise<T>) =>
    Object.fromEntries(
      await Promise.all(ASKERS.map(async (asker) => [asker, await tell(asker)] as const)),
    );
  const expected = (answers: Answers) =>
    forEach((asker) =>
      typeof answers === 'object' ? (answers[asker] ?? answers.others) : answers,
    );

  it.each(Object.entries(OUTSIDE))('%s', async (address, { get, post }) => {
    const path = address.replace(':token', 'made-up').replace('*', 'nowhere');
    const looks = await forEach(async (asker) =>
      told(await (await visitor(asker)).get(dataOf(path)), path),
    );
    const sends = await forEach(async (asker) =>
      told(await (await visitor(asker)).post(dataOf(path), { intent: 'none' }), path),
    );

    expect(looks).toEqual(await expected(get));
    expect(sends).toEqual(await expected(post));
  });

  it('every loader asks who is there by itself, also when a browser asks for it without the page around it', async () => {
    const { build } = await openBuiltApp();
    const { routes } = typeof build === 'function' ? await build() : build;
    const branch = (id: string): string[] => {
      const above = routes[id]?.parentId;
      return above === undefined ? [id] : [...branch(above), id];
    };
    const guarded = Object.keys(routes).filter(
      (id) => branch(id).includes('shell') && routes[id]?.module.loader,
    );
    expect(guarded.length).toBeGreaterThan(20);

    for (const id of guarded) {
      const path = branch(id).flatMap((each) => routes[each]?.path || []);
      const address = path.join('/').replaceAll(/:\w+/g, 'acme') || 'start';
      const answer = await site.visitor().get(`/${address}.data?_routes=${encodeURIComponent(id)}`);
      expect(answer.status, id).toBe(202);
      expect(answer.text, id).toContain('/sign-in?to=');
    }
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});

/** What a browser with scripts asks: the same loaders and actions, without the page around them. */
function dataOf(path: string): string {
  return `${path === '/' ? '/_root' : path}.data`;
}

/** Where such an answer leads: 202, and the address in its text. */
function redirectIn({ status, text }: Answer): string | undefined {
  return status === 202 ? /"redirect","([^"]+)"/.exec(text)?.[1] : undefined;
}
