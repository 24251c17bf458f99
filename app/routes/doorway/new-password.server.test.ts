import { expect, it } from 'vitest';
import { newPasswordField } from './new-password.server.ts';

const faultOf = (password: string) =>
  newPasswordField.safeParse(password).error?.issues[0]?.message;

it.each(['password123', 'Qwertyuiop', '1234567890'])(
  'R22 refuses %s, which is guessed',
  (known) => {
    expect(faultOf(known)).toMatch('guessed first');
  },
);

it('R22 takes words that one remembers', () => {
  expect(faultOf('a brass lamp by the chart table')).toBeUndefined();
});

it('R22 says how short is too short', () => {
  expect(faultOf('lamp')).toBe('Use at least 10 characters.');
});
