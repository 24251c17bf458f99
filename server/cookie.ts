import type { Config } from './config.ts';

/** The session cookie's name: `__Host-` binds it to this very host, and needs https. */
function cookieName({ isHttps }: Pick<Config, 'isHttps'>): string {
  return isHttps ? '__Host-quarterdeck' : 'quarterdeck';
}

/** A session's token as `newToken` makes it. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token in a Cookie header; undefined when there is none or it is not one. Never throws. */
export function readSessionToken(
  header: string | undefined,
  site: Pick<Config, 'isHttps'>,
): string | undefined {
  const wanted = `${cookieName(site)}=`;
  const pair = (header ?? '')
    .split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(wanted));
  const value = pair?.slice(wanted.length);
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** The Set-Cookie value that keeps a session in the browser for `seconds`; 0 takes it away. */
export function sessionCookie(
  token: string,
  site: Pick<Config, 'isHttps'>,
  seconds: number,
): string {
  const secure = site.isHttps ? '; Secure' : '';
  return `${cookieName(site)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
