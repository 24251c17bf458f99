import type { AttachmentId, PersonId } from './ids.ts';
import { LIMITS } from './limits.ts';

/** A file that is kept beside a card, or an address on the web with a title. */
export type AttachmentKind = 'file' | 'link';

/** What can be looked at without downloading it. Everything else is `application/octet-stream`, whatever it is called. */
const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
const OTHER_TYPE = 'application/octet-stream';
export type MediaType = (typeof IMAGE_TYPES)[number] | 'application/pdf' | typeof OTHER_TYPE;

/** Whether a kept file is a picture a page may show. */
export function isImage(mediaType: MediaType | undefined): boolean {
  return IMAGE_TYPES.some((type) => type === mediaType);
}

/** Something attached to a card, as its page shows it. */
export type Attachment = {
  readonly id: AttachmentId;
  readonly title: string;
  readonly by: PersonId;
  readonly name: string;
  readonly at: string;
} & (
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'file'; readonly mediaType: MediaType; readonly bytes: number }
);

/** Bytes at the start of a file that say what it is. */
export const HEAD_BYTES = 64;

/**
 * What a file is by its first bytes; its name is not asked. SVG and HTML are texts like any other here: a page that
 * showed them would run what is in them.
 */
export function mediaTypeOf(head: Uint8Array): MediaType {
  const text = asText(head);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  if (isAvif(text)) return 'image/avif';
  if (text.startsWith('%PDF-')) return 'application/pdf';
  return OTHER_TYPE;
}

/** An ISO media file whose list of brands has one of AVIF's: a box of that length, `ftyp`, then names of four letters. */
function isAvif(text: string): boolean {
  if (!text.startsWith('ftyp', 4)) return false;
  const length = text.charCodeAt(2) * 256 + text.charCodeAt(3);
  const brands = text.slice(8, Math.min(length, HEAD_BYTES)).match(/[^]{4}/g) ?? [];
  return brands.some((brand, at) => at !== 1 && (brand === 'avif' || brand === 'avis'));
}

/** Names that a double click runs as a program, on one system or another. */
const RUN_BY_NAME = new Set(
  (
    'app apk appx bat chm cmd com cpl dll dmg exe hta ins isp iso jar jse lnk mde msc msi msix ' +
    'msp mst pif pkg ps1 reg scf scr sct sh sys vb vbe vbs vxd wsc wsf wsh xll'
  ).split(' '),
);

/** Whether a file of this name, or beginning with these bytes, is a program: those are not taken. */
export function isProgram(name: string, head: Uint8Array): boolean {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase().replace(/[\s.]+$/, ''))?.[1];
  if (ending !== undefined && RUN_BY_NAME.has(ending)) return true;
  const text = asText(head);
  const magic = ['\x7fELF', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '#!'];
  // A Windows program says at byte 60 where its second header is; a text may begin with MZ, too.
  const isWindows = text.startsWith('MZ') && head.length >= HEAD_BYTES && text.charAt(62) === '\0';
  return isWindows || magic.some((start) => text.startsWith(start));
}

const asText = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));

/** A file's name as it is kept and shown: no folders, no signs that nobody sees, its ending kept when it is too long. */
export function tidyFileName(name: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  const tidy = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (tidy === '' || /^\.+$/.test(tidy)) return 'File';
  const letters = [...tidy];
  if (letters.length <= LIMITS.fileNameChars) return tidy;
  const ending = /\.[^.]{1,10}$/.exec(tidy)?.[0] ?? '';
  return letters.slice(0, LIMITS.fileNameChars - [...ending].length).join('') + ending;
}

/** Why a file was not attached, as the server says it. */
export const REFUSALS = [
  'too-large',
  'program',
  'empty',
  'cut-off',
  'disk-full',
  'quota',
  'too-many',
  'busy',
] as const;
export type Refusal = (typeof REFUSALS)[number];
