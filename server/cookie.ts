import type { Config } from './config.ts';

type Site = Pick<Config, 'isHttps'>;

/**
 * Our cookies: the session; a sign-in that waits for its code; and the mark of a browser that has signed in before.
 * Each holds 256 bits as base64url.
 */
export type CookieKind = 'session' | 'step' | 'known';

const NAMES: Readonly<Record<CookieKind, string>> = {
  session: 'quarterdeck',
  step: 'quarterdeck-step',
  known: 'quarterdeck-known',
};

/** `__Host-` binds a cookie to this very host, and needs https. */
function nameOf(kind: CookieKind, { isHttps }: Site): string {
  return isHttps ? `__Host-${NAMES[kind]}` : NAMES[kind];
}

/** A token as `newToken` makes it. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** One of our tokens in a Cookie header; undefined when there is none or it is not one. Never throws. */
export function readCookie(
  kind: CookieKind,
  header: string | undefined,
  site: Site,
): string | undefined {
  const wanted = `${nameOf(kind, site)}=`;
  const pair = (header ?? '')
    .split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(wanted));
  const value = pair?.slice(wanted.length);
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** The session token in a Cookie header; undefined when there is none or it is not one. Never throws. */
export function readSessionToken(header: string | undefined, site: Site): string | undefined {
  return readCookie('session', header, site);
}

/** The Set-Cookie value that keeps a token in the browser for `seconds`; 0 takes it away. */
export function writeCookie(kind: CookieKind, token: string, site: Site, seconds: number): string {
  const secure = site.isHttps ? '; Secure' : '';
  return `${nameOf(kind, site)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
