import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#model/access.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { CLIENT_ROUTES, fieldsOf, fill, listAddresses, type Ids } from './client-routes.ts';

describe('R20 who sees and does what', () => {
  let site: Site;
  let full: FullClient;
  const visitors = new Map<Role, Visitor>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    for (const role of ROLES) {
      visitors.set(role, site.visitor(await cookieOf(site.db, full.people[role])));
    }
  });
  afterAll(() => site.stop());

  const visitor = (role: Role): Visitor => visitors.get(role) ?? site.visitor();
  const idsFor = (address: string): Ids => ({
    client: full.client.key.toLowerCase(),
    quarter: full.quarter,
    board: full.board,
    card: CLIENT_ROUTES[address]?.card === 'plan' ? full.planCard : full.card,
    channelPlan: full.channelPlan,
    kpi: full.kpi,
    attachment: full.attachment,
    person: full.owner.id,
    invitation: full.invitation,
  });

  /** What a browser with scripts asks: the same loaders and actions, without the page around them. 202: go elsewhere. */
  const dataOf = (address: string): string => `${fill(address, idsFor(address))}.data`;

  const pages = Object.entries(CLIENT_ROUTES).flatMap(([address, { sees }]) =>
    ROLES.map((role) => ({ role, address, may: sees.includes(role) ? 'sees' : 'does not see' })),
  );
  it.each(pages)('$role $may $address', async ({ role, address, may }) => {
    const { status } = await visitor(role).get(dataOf(address));
    if (may === 'sees') expect([200, 202]).toContain(status);
    else expect(status).toBe(404);
  });

  const refused = Object.entries(CLIENT_ROUTES).flatMap(([address, { forms }]) =>
    forms.flatMap(({ fields, things = {}, may }) =>
      ROLES.filter((role) => !may.includes(role)).map((role) => ({
        role,
        address,
        fields,
        things,
      })),
    ),
  );
  it.each(refused)(
    '$role may not $fields.intent at $address',
    async ({ role, address, fields, things }) => {
      const ids = idsFor(address);
      const form = fieldsOf({ fields, things }, ids);
      const answer = await visitor(role).post(dataOf(address), form);
      expect(answer.status).toBe(404);
    },
  );

  // After the refusals, because these change the client; nothing here ends what a later one needs.
  const allowed = Object.entries(CLIENT_ROUTES).flatMap(([address, { forms }]) =>
    forms
      .filter(({ fields }) => !['remove', 'revoke', 'change'].includes(fields.intent ?? ''))
      .flatMap(({ fields, things = {}, may }) =>
        may.map((role) => ({ role, address, fields, things })),
      ),
  );
  it.each(allowed)(
    '$role may $fields.intent at $address',
    async ({ role, address, fields, things }) => {
      const ids = idsFor(address);
      const form = fieldsOf({ fields, things }, ids);
      const answer = await visitor(role).post(dataOf(address), form);
      expect([200, 202, 422]).toContain(answer.status);
    },
  );

  it('nobody who is signed out sees any of it: they are sent to sign in and come back', async () => {
    for (const address of Object.keys(CLIENT_ROUTES)) {
      const path = fill(address, idsFor(address));
      expect(await site.visitor().get(path)).toMatchObject({
        status: 302,
        location: `/sign-in?to=${encodeURIComponent(path)}`,
      });
    }
  });

  it('no page takes a form from another site', async () => {
    for (const address of listAddresses()) {
      const path = address.includes('/c/:client')
        ? fill(address, idsFor(address))
        : address.replace(':token', 'made-up').replace('*', 'nowhere');
      for (const origin of ['https://elsewhere.example', 'null']) {
        expect(await visitor('owner').post(path, { intent: 'any' }, origin), path).toMatchObject({
          status: 403,
        });
      }
    }
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
