import { LIMITS } from '#model/limits.ts';

/** What to do about one that is none. */
export const NO_ADDRESS = 'Give an address such as https://example.com/brief.';

/** An address to link to, as a browser reads it: http and https only; one without either gets https. */
export function readLink(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isSomewhere = url.hostname.includes('.') || url.hostname === 'localhost';
  // A name and password in an address are for whoever typed it, not for everybody who sees the card.
  if (!isWeb || !isSomewhere || url.username !== '' || url.password !== '') return undefined;
  return url.href.length > LIMITS.linkChars ? undefined : url.href;
}
