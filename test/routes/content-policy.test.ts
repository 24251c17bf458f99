import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY_STYLES } from '#server/content-policy.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { CLIENT_ROUTES, fill, listAddresses } from './client-routes.ts';

describe('R21 the content policy', () => {
  let site: Site;
  let full: FullClient;
  let cookie: string;
  beforeAll(async () => {
    site = await startSite({ OPEN_REGISTRATION: 'true' });
    full = await aFullClient(site.db, { ownerName: 'ada' });
    cookie = await cookieOf(site.db, full.owner.id);
  });
  afterAll(() => site.stop());

  const pathOf = (address: string): string =>
    fill(address.replace(':token', 'made-up').replace('*', 'nowhere'), {
      client: full.client.key.toLowerCase(),
      quarter: full.quarter,
      board: full.board,
      card: CLIENT_ROUTES[address]?.card === 'plan' ? full.planCard : full.card,
      channelPlan: full.channelPlan,
      kpi: full.kpi,
      person: full.owner.id,
      invitation: full.invitation,
      attachment: full.attachment,
    });
  const get = (path: string, headers: HeadersInit = {}) =>
    fetch(site.url + path, { headers, redirect: 'manual' });

  it('runs nothing inline, neither script nor style, that this answer did not write itself', async () => {
    const policy = (await get('/sign-in')).headers.get('Content-Security-Policy') ?? '';
    const parts = new Map(
      policy.split('; ').map((part) => {
        const [name = '', ...values] = part.split(' ');
        return [name, values];
      }),
    );
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    const nonce = parts.get('script-src')?.find((value) => value.startsWith("'nonce-"));
    expect(parts.get('script-src')).toEqual(["'self'", nonce]);
    expect(parts.get('style-src')).toEqual(["'self'", nonce]);
    expect(parts.get('style-src-attr')).toHaveLength(1 + LIBRARY_STYLES.length);
    expect(parts.get('default-src')).toEqual(["'self'"]);
    expect(parts.get('worker-src')).toEqual(["'self'"]);
    expect(parts.get('connect-src')).toEqual(["'self'", site.url.replace('http', 'ws')]);
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors']) {
      expect(parts.get(closed)).toEqual(["'none'"]);
    }
  });

  it('has room for every page: no style of our own in it, and those of the library as they are listed', async () => {
    const client = `/c/${full.client.key.toLowerCase()}`;
    const paths = [
      ...listAddresses().map(pathOf),
      `${client}/kpis?new`,
      `${client}/people?invite`,
      ...Object.values(full.people).map((person) => `${client}/people?person=${person}`),
    ];
    const found = new Set<string>();
    for (const path of paths) {
      for (const headers of [{ cookie }, new Headers()]) {
        const html = await (await get(path, headers)).text();
        expect(html, path).not.toMatch(/<style\b/);
        expect(html, path).not.toMatch(/<[^>]+\son\w+=/);
        for (const [, style = ''] of html.matchAll(/ style="([^"]*)"/g)) found.add(style);
      }
    }
    expect([...found].toSorted()).toEqual([...LIBRARY_STYLES].toSorted());
  });
});
