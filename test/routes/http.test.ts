import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

let site: Site;
let cookie: string;
beforeAll(async () => {
  site = await startSite();
  cookie = await cookieOf(site.db, (await aPerson(site.db, 'Ola')).id);
});
afterAll(() => site.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(site.url + path, { headers, redirect: 'manual' });
const post = (headers: Record<string, string>, body = 'intent=none'): Promise<Response> =>
  fetch(`${site.url}/sign-in`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    redirect: 'manual',
  });

describe('every answer', () => {
  test('R21 forbids framing and sniffing, and keeps its address and window to itself', async () => {
    const { headers } = await get('/sign-in');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    // Only behind TLS, below.
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  test('R21 allows exactly the scripts of its own page, by a nonce made anew', async () => {
    const pages = await Promise.all([get('/welcome'), get('/welcome')]);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /'nonce-([^']+)'/.exec(
          page.headers.get('Content-Security-Policy') ?? '',
        )?.[1];
        const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('R21 is kept nowhere, signed in or not: page, redirect, data and what is not there; built files are kept for good', async () => {
    for (const path of ['/start', '/start.data', '/sign-in', '/sign-in.data', '/', '/nowhere']) {
      for (const headers of [{ cookie }, undefined]) {
        expect((await get(path, headers)).headers.get('Cache-Control'), path).toBe('no-store');
      }
    }
    const [file = ''] = readdirSync('build/client/assets');
    expect((await get(`/assets/${file}`)).headers.get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/assets/gone.js')).status).toBe(404);
  });
});

describe('behind TLS', () => {
  let https: Site;
  beforeAll(async () => {
    https = await startSite({ PUBLIC_URL: 'https://plan.example.com' });
  });
  afterAll(() => https.stop());
  const listensAt = () => `http://127.0.0.1:${https.port}`;

  test('R21 browsers are told to stay there, and the cookie is bound to this host', async () => {
    const { headers } = await fetch(`${listensAt()}/welcome`);
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect(headers.get('Content-Security-Policy')).toContain('wss://plan.example.com');
    const answer = await fetch(`${listensAt()}/welcome`, {
      method: 'POST',
      headers: { Origin: 'https://plan.example.com' },
      body: new URLSearchParams({
        intent: 'set-up',
        name: 'Ada',
        email: 'ada@example.com',
        password: 'a quiet harbour',
      }),
      redirect: 'manual',
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-quarterdeck=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test('R21 the origin is the public address, not the host that was asked', async () => {
    const from = (origin: string) =>
      fetch(`${listensAt()}/sign-in`, { method: 'POST', headers: { Origin: origin }, body: '' });
    expect((await from(listensAt())).status).toBe(403);
    expect((await from('http://plan.example.com')).status).toBe(403);
  });
});

describe('a form from somewhere else', () => {
  test.each([undefined, 'null', 'https://evil.example', 'http://127.0.0.1:1'])(
    'R21 with origin %s is refused before anything is read',
    async (origin) => {
      const answer = await post(origin === undefined ? {} : { Origin: origin });
      expect(answer.status).toBe(403);
    },
  );

  test.each(['PUT', 'PATCH', 'DELETE'])('R21 %s is refused like POST', async (method) => {
    const answer = await fetch(`${site.url}/account`, {
      method,
      headers: { cookie, Origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  test('or one too long for a form is refused', async () => {
    const answer = await post({ Origin: site.url }, 'x'.repeat(1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });
});

describe('a request that makes no sense is nobody, not a fault', () => {
  test.each(['quarterdeck=%E0%A4%A', 'quarterdeck', '=', ';;;=;', 'quarterdeck="a";"b'])(
    'cookie %s',
    async (nonsense) => {
      const answer = await get('/start', { cookie: nonsense });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('Location')).toContain('/sign-in');
    },
  );

  test('R21 a host of nonsense, or of somebody else, changes nothing we say', async () => {
    for (const host of ['][', 'evil.example']) {
      const answer = await rawGet('/start', { host });
      expect(answer.status).toBe(302);
      expect(answer.location).not.toContain('evil');
    }
    expect(site.faults).toEqual([]);
  });
});

/** `fetch` will not send a Host header of one's own. */
function rawGet(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; location: string }>((resolve, reject) => {
    request(site.url + path, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location ?? '' });
    })
      .on('error', reject)
      .end();
  });
}
