import { z } from 'zod';
import { LIMITS } from '#model/limits.ts';
import { oneLineName } from './one-line-name.ts';

/** An address to write to, as people type it; stored in lower case. */
export const emailField = z
  .string('Write an e-mail address.')
  .trim()
  .max(LIMITS.emailChars, 'That address is too long.')
  .pipe(z.email('Write an e-mail address, such as ada@example.com.'));

/** What others call a person. */
export const nameField = oneLineName('Write a name.');

/** A password somebody knows already; whether it is right is not asked here. */
export const knownPasswordField = z
  .string('Write your password.')
  .min(1, 'Write your password.')
  .max(LIMITS.passwordMaxChars, 'That is longer than any password here.');
