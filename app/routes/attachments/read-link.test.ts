import { expect, test } from 'vitest';
import { LIMITS } from '#model/limits.ts';
import { readLink } from './read-link.ts';

test.each([
  ['https://example.com/brief?x=1#a', 'https://example.com/brief?x=1#a'],
  ['  example.com/brief ', 'https://example.com/brief'],
  ['example.com:8080/a', 'https://example.com:8080/a'],
  ['HTTP://EXAMPLE.com', 'http://example.com/'],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)//a.b', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['mailto:ada@example.com', undefined],
  ['https://ada:secret@example.com', undefined],
  ['two words.com', undefined],
  ['brief', undefined],
  ['', undefined],
  [`example.com/${'x'.repeat(LIMITS.linkChars)}`, undefined],
])('R39 %j leads to %s', (typed, url) => {
  expect(readLink(typed)).toBe(url);
});
