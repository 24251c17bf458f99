import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, isTrustedProxy } from './client-address.ts';

test.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['203.0.113.9', false],
  ['::ffff:203.0.113.9', false],
  ['2001:db8::1', false],
  ['fd00::7', true],
  ['nonsense', false],
])('a proxy at %s is ours: %s', (address, isOurs) => {
  expect(isTrustedProxy(address)).toBe(isOurs);
});

test.each<[string, string, string | undefined, string]>([
  ['the socket', '203.0.113.9', undefined, '203.0.113.9'],
  ['whom our proxy names', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['the last that is not ours', '10.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['the socket, whatever a stranger says', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a neighbour, where everybody is one', '127.0.0.1', '10.0.0.7', '10.0.0.7'],
  ['our proxy, when it says nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
])('a request comes from %s', (_title, remoteAddress, forwarded, from) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const request = { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
  expect(clientAddress(request)).toBe(from);
});
