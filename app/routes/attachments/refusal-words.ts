import type { Refusal } from '#model/attachment.ts';
import { LIMITS } from '#model/limits.ts';

const MEGABYTE = 1_000_000;

/** A number of bytes as people say it: `840 kB`, `2.1 MB`. */
export function bytesWords(bytes: number, locale: string): string {
  const [amount, unit] =
    bytes < 1_000
      ? ([bytes, 'byte'] as const)
      : bytes < MEGABYTE
        ? ([bytes / 1_000, 'kilobyte'] as const)
        : ([bytes / MEGABYTE, 'megabyte'] as const);
  const digits = unit === 'megabyte' && amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(amount);
}

/** The same, and what only the page knows: it is no file, it never reached the server, or the server knows no such card. */
export type NotAttached = Refusal | 'folder' | 'no-line' | 'gone';

/** Whether the same file may be taken another time. */
export function isWorthRetrying(why: NotAttached): boolean {
  return ['no-line', 'cut-off', 'busy', 'disk-full'].includes(why);
}

/** Why a file was not attached, and what to do. */
export function refusalWords(
  why: NotAttached,
  { maxBytes, locale }: { readonly maxBytes: number; readonly locale: string },
): string {
  switch (why) {
    case 'too-large':
      return `Larger than ${bytesWords(maxBytes, locale)}. Put it where files are shared, and add a link to it.`;
    case 'program':
      return 'Programs and scripts are not taken. Zip it, if it is meant to be here.';
    case 'empty':
      return 'The file is empty.';
    case 'folder':
      return 'A folder is not taken. Choose the files in it, or zip it.';
    case 'cut-off':
    case 'no-line':
      return 'The connection was lost on the way. Nothing of it was kept.';
    case 'disk-full':
      return 'The server’s disk is full. Tell whoever runs Quarterdeck; nothing of it was kept.';
    case 'quota':
      return `All files of this client together are at their limit, ${bytesWords(LIMITS.fileBytesPerClient, locale)}. Remove some that nobody needs.`;
    case 'too-many':
      return `A card holds ${LIMITS.attachmentsPerCard} attachments at most. Remove one first.`;
    case 'busy':
      return 'Too many files are on their way at once. Try again when some have arrived.';
    case 'gone':
      return 'That is not possible here any more: the card or your access is gone.';
  }
}
