import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { LIMITS } from '#model/limits.ts';

/** What those who guess passwords try first, in lower case. */
const COMMON = new Set(
  dictionary['passwords-common'].filter(({ length }) => length >= LIMITS.passwordMinChars),
);

/** A password somebody chooses. Long and not known to everybody is enough: no rules of capitals and digits. */
export const newPasswordField = z
  .string('Choose a password.')
  .min(LIMITS.passwordMinChars, `Use at least ${LIMITS.passwordMinChars} characters.`)
  .max(LIMITS.passwordMaxChars, `Use at most ${LIMITS.passwordMaxChars} characters.`)
  .refine(
    (password) => !COMMON.has(password.toLowerCase()),
    'This is one of the passwords that are guessed first. A few words you remember are best.',
  );
