import { dateFormat } from '#model/formats.ts';

/** Whether a text is an IANA time zone this server can reckon in. */
export function isTimeZone(text: string): boolean {
  // Some engines also take offsets such as +01:00, which know no summer time.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return dateFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
