import { describe, expect, test } from 'vitest';
import { initials } from './initials.ts';

describe('initials', () => {
  test.each([
    ['Maya Lindqvist', 'ML'],
    ['maya', 'M'],
    ['Ana  de la   Cruz', 'AC'],
    ['Łukasz Żak', 'ŁŻ'],
    ['“Bo” (Ops)', 'BO'],
    ['  ', '?'],
  ])('%j gives %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
