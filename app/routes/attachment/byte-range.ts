/** The part of a file that is asked for: first and last byte. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Reads a Range header. Undefined: all of the file is to be sent, also for several ranges or other units, which nobody
 * has to serve; `none`: there is no such part.
 */
export function readRange(header: string | null, bytes: number): ByteRange | 'none' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  // Without a first byte the number says how many of the last ones.
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== '' && from !== '' && Number(to) < start) return undefined;
  return start > end ? 'none' : { start, end };
}
