import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('a password fits its own hash and no other, many at once', async () => {
  const passwords = createPasswords();
  const hashes = await Promise.all(
    ['one', 'two', 'three', 'four'].map((each) => passwords.hash(each)),
  );

  const fits = await Promise.all(hashes.map((hash) => passwords.verify(hash, 'three')));

  expect(fits).toEqual([false, false, true, false]);
  expect(hashes[0]).toMatch(/^\$argon2id\$/);
});

test('a hash that cannot be read fits nothing', async () => {
  expect(await createPasswords().verify('none', 'none')).toBe(false);
});

test('R22 too many at once are sent away before they take memory, and the others go on', async () => {
  const passwords = createPasswords(1);
  const asked = await Promise.allSettled([1, 2, 3, 4].map(() => passwords.hash('a quiet harbour')));
  expect(asked.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
  ]);
  const [, , , turnedAway] = asked;
  expect(turnedAway?.status === 'rejected' && turnedAway.reason).toMatchObject({ status: 503 });
  expect(await passwords.hash('a quiet harbour')).toContain('$argon2id$');
});
