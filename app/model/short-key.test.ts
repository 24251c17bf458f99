import { expect, test } from 'vitest';
import { readShortKey, shortKey } from './short-key.ts';

test('R35 a short key is read as it is written, in either case', () => {
  expect(shortKey('acme', 42)).toBe('ACME-42');
  expect(readShortKey(' acme-42 ')).toEqual({ clientKey: 'ACME', number: 42 });
  expect(readShortKey('B2B-7')).toEqual({ clientKey: 'B2B', number: 7 });
});

test.each(['acme', 'acme-', 'acme-0', 'acme-042', '-42', 'acme 42', 'a-1', 'acme-4.2', ''])(
  '%j is no short key',
  (typed) => {
    expect(readShortKey(typed)).toBeUndefined();
  },
);
