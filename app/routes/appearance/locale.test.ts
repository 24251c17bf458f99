import { describe, expect, test } from 'vitest';
import { localeOf } from './locale.ts';

describe('localeOf', () => {
  test.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de-DE'],
    ['fr;q=0.4, en-GB;q=0.8', 'en-GB'],
    ['*', 'en-US'],
    ['tlh-QO, sv', 'sv'],
    ['en_US;nonsense, nl', 'nl'],
    ['da;q=0, nb', 'nb'],
    ['', 'en-US'],
    [null, 'en-US'],
  ])('%j gives %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
