import type { AttachmentRow } from '#db/attachments.ts';
import { isImage, type MediaType } from '#model/attachment.ts';
import { notFound, type Asking } from '#routes/gate.server.ts';
import { readRange, type ByteRange } from './byte-range.ts';

/** How much of a file is in memory at once. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Sends a file (R39). Pictures, as their first bytes say, and PDF are shown by the browser; anything else is only ever
 * downloaded, and if a browser showed it after all, it would have no script, no style and no origin (decision 0010).
 */
export async function sendFile(
  { context, request }: Asking,
  row: AttachmentRow,
): Promise<Response> {
  const { answer, files } = context;
  const file = await files.open(row);
  if (file === undefined) throw notFound();
  const { size } = await file.stat();
  const mediaType = row.mediaType ?? 'application/octet-stream';
  const tag = `"${row.sha256 ?? ''}"`;
  const range = readRange(request.headers.get('Range'), size);
  const isDownload = new URL(request.url).searchParams.has('download');
  answer.replaceHeaders({
    'Content-Type': mediaType,
    'Content-Disposition': disposition(row.title, mediaType, isDownload),
    'Content-Security-Policy': policyOf(mediaType),
    // A picture may be shown again from this browser's own copy, but whether one may see it is asked each time. No
    // transform: it is packed already, and a part of it must stay that part.
    'Cache-Control': isImage(mediaType)
      ? 'private, no-cache, no-transform'
      : 'no-store, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  });

  const isKnown = isImage(mediaType) && request.headers.get('If-None-Match') === tag;
  if (isKnown || range === 'none' || request.method === 'HEAD') {
    await file.close();
    if (isKnown) return new Response(null, { status: 304 });
    if (range !== 'none') return new Response(null, { headers: { 'Content-Length': `${size}` } });
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  }
  const part: ByteRange = range ?? { start: 0, end: size - 1 };
  let at = part.start;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const isRead = await answer.drained();
      const left = part.end - at + 1;
      if (!isRead || left <= 0) {
        await file.close();
        controller.close();
        return;
      }
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, left));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      at += bytesRead;
      controller.enqueue(chunk.subarray(0, bytesRead));
      // Somebody cut it short on the disk.
      if (bytesRead === 0) at = part.end + 1;
    },
    cancel: () => file.close(),
  });
  const headers = new Headers({ 'Content-Length': String(part.end - part.start + 1) });
  if (range === undefined) return new Response(body, { headers });
  headers.set('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
  return new Response(body, { status: 206, headers });
}

/**
 * A PDF is shown by the browser's own viewer, which keeps what is in it away from us but does not open inside a
 * sandbox; a file that begins as a PDF is never read as a page, because its type is not guessed.
 */
function policyOf(mediaType: MediaType): string {
  const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return mediaType === 'application/pdf'
    ? `${nothing}; object-src 'self'; style-src 'unsafe-inline'`
    : `${nothing}; sandbox`;
}

/** The name in letters that every browser knows, and as it is (RFC 6266). */
function disposition(name: string, mediaType: MediaType, isDownload: boolean): string {
  const isShown = !isDownload && (isImage(mediaType) || mediaType === 'application/pdf');
  const plain = name.replaceAll(/[^\w !#$&+\-.^`|~()]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
