import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a browser keeps that somebody has signed in with: proof that it once had this account's password, good until
 * the password changes. It opens nothing; attempts from it are counted by themselves (R22).
 */
export function knownBrowserMark(passwordHash: string): string {
  return createHmac('sha256', passwordHash).update('known browser').digest('base64url');
}

/** Whether a browser's mark is of the account with this password. Takes the same time whatever it is. */
export function isKnownBrowser(mark: string | undefined, passwordHash: string): boolean {
  const right = Buffer.from(knownBrowserMark(passwordHash));
  const given = Buffer.from(mark ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}
