import { z } from 'zod';
import { LIMITS } from '#model/limits.ts';

/** What somebody or something is called: one line, because it stands in menus and in subjects of mails. */
export function oneLineName(whatToWrite: string) {
  return z
    .string(whatToWrite)
    .transform((name) => name.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, whatToWrite)
        .max(LIMITS.nameChars, `A name has at most ${LIMITS.nameChars} characters.`),
    );
}
