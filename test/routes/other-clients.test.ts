import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Answer, Visitor } from '#test/support/visitor.ts';
import {
  CLIENT_ROUTES,
  fieldsOf,
  fill,
  listAddresses,
  thingsIn,
  type Ids,
} from './client-routes.ts';

const NOBODYS: Ids = {
  client: 'nowhere',
  quarter: '2001-Q1',
  board: '0'.repeat(22),
  card: '0'.repeat(22),
  attachment: '0'.repeat(22),
  channelPlan: '0'.repeat(22),
  kpi: '0'.repeat(22),
  person: '0'.repeat(22),
  invitation: '0'.repeat(22),
};

const addresses = listAddresses().filter((address) => address.startsWith('/c/:client'));

it('R20 every address of a client has its row in the table of routes', () => {
  expect(addresses.toSorted()).toEqual(Object.keys(CLIENT_ROUTES).toSorted());
});

describe('R20 what belongs to another client looks like what does not exist', () => {
  let site: Site;
  let mine: FullClient;
  let theirs: FullClient;
  let me: Visitor;
  beforeAll(async () => {
    site = await startSite();
    mine = await aFullClient(site.db, { ownerName: 'ada' });
    theirs = await aFullClient(site.db, { ownerName: 'eve', plansAhead: true });
    me = site.visitor(await cookieOf(site.db, mine.owner.id));
  });
  afterAll(() => site.stop());

  const idsOf = (full: FullClient, address: string): Ids => ({
    client: full.client.key.toLowerCase(),
    quarter: full.quarter,
    board: full.board,
    card: CLIENT_ROUTES[address]?.card === 'plan' ? full.planCard : full.card,
    channelPlan: full.channelPlan,
    attachment: full.attachment,
    kpi: full.kpi,
    person: full.people.member,
    invitation: full.invitation,
  });
  /** The page, its data as a browser with scripts asks for it, and every form there. */
  async function askAll(address: string, at: Ids, forms: Ids): Promise<Answer[]> {
    const path = fill(address, at);
    const answers = [await me.get(path), await me.get(`${path}.data`)];
    for (const form of CLIENT_ROUTES[address]?.forms ?? []) {
      answers.push(await me.post(path, fieldsOf(form, forms)));
    }
    return answers.map((answer) => withoutIds(answer, [at, forms]));
  }

  it.each(addresses)('a client one is not at: %s', async (address) => {
    const foreign = idsOf(theirs, address);
    const missing = { ...foreign, client: NOBODYS.client };
    const answers = await askAll(address, foreign, foreign);
    expect(answers).toEqual(await askAll(address, missing, missing));
    // 405: a page that takes no forms says so before it looks.
    for (const { status } of answers) expect([404, 405]).toContain(status);
  });

  const withThings = addresses.flatMap((address) =>
    thingsIn(address).map((thing) => ({ address, thing })),
  );
  it.each(withThings)('a $thing of another client at $address', async ({ address, thing }) => {
    const own = idsOf(mine, address);
    const foreign = { ...own, [thing]: idsOf(theirs, address)[thing] };
    const missing = { ...own, [thing]: NOBODYS[thing] };
    const answers = await askAll(address, foreign, own);
    expect(answers).toEqual(await askAll(address, missing, own));
    const isTold = CLIENT_ROUTES[address]?.toleratesMissing === thing;
    if (!isTold) for (const { status } of answers) expect([404, 405]).toContain(status);
  });

  const forms = addresses.flatMap((address) =>
    (CLIENT_ROUTES[address]?.forms ?? []).flatMap(({ fields, things = {} }) =>
      Object.entries(things).map(([field, thing]) => ({ address, fields, field, thing })),
    ),
  );
  it.each(forms)(
    '$fields.intent of another client’s $thing at $address',
    async ({ address, fields, field, thing }) => {
      const own = idsOf(mine, address);
      const send = async (id: string) => {
        const answer = await me.post(fill(address, own), { ...fields, [field]: id });
        return withoutIds(answer, [{ ...own, [thing]: id }]);
      };
      const answer = await send(idsOf(theirs, address)[thing]);
      expect(answer).toEqual(await send(NOBODYS[thing]));
      expect(answer.status).not.toBe(200);
    },
  );

  it('nothing of it broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});

/** An answer as it reads when the ids in it are not looked at. */
function withoutIds(answer: Answer, all: readonly Ids[]): Answer {
  const ids = all.flatMap((each) => Object.values(each));
  const hide = (text: string) => ids.reduce((rest, id) => rest.replaceAll(id, '…'), text);
  return {
    ...answer,
    location: answer.location === undefined ? undefined : hide(answer.location),
    text: hide(answer.text),
  };
}
