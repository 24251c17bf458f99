import { expect, test } from 'vitest';
import { readCookie, readSessionToken, writeCookie } from './cookie.ts';

const token = 'abcdefghij_klmnopqrst-uvwxyz0123456789ABCDE';
const http = { isHttps: false };
const https = { isHttps: true };

test('a session is found among other cookies', () => {
  expect(readSessionToken(`theme=dark; quarterdeck=${token}; x=1`, http)).toBe(token);
});

test('on https the cookie is bound to this very host, and a plain one is not looked at', () => {
  expect(writeCookie('session', token, https, 60)).toBe(
    `__Host-quarterdeck=${token}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(readSessionToken(`quarterdeck=${token}`, https)).toBeUndefined();
  expect(readSessionToken(`__Host-quarterdeck=${token}`, https)).toBe(token);
});

test.each([
  undefined,
  '',
  '=',
  ';;;',
  'quarterdeck',
  'quarterdeck=',
  'quarterdeck=%E0%A4%A',
  'quarterdeck=short',
])('a header like %j is nobody, and no fault', (header) => {
  expect(readSessionToken(header, http)).toBeUndefined();
});

test('each kind of cookie is its own: none is taken for another', () => {
  for (const kind of ['step', 'known'] as const) {
    const [pair = ''] = writeCookie(kind, token, https, 60).split(';');
    expect(readCookie(kind, pair, https)).toBe(token);
    expect(readSessionToken(pair, https)).toBeUndefined();
  }
});
