import { expect, it } from 'vitest';
import { createPasswords } from '#server/passwords.ts';
import { NOBODYS_HASH } from './check-password.server.ts';

it('an unknown address costs as much to refuse as a known one: the same parameters of argon2', async () => {
  const passwords = createPasswords();
  const parameters = (hash: string) => hash.split('$').slice(0, 4);
  expect(parameters(NOBODYS_HASH)).toEqual(parameters(await passwords.hash('a known password')));
  expect(await passwords.verify(NOBODYS_HASH, '')).toBe(false);
});
