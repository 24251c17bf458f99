import { REFUSALS } from '#model/attachment.ts';
import type { AttachmentId } from '#model/ids.ts';
import { FILE_NAME_HEADER } from './file-name-header.ts';
import type { NotAttached } from './refusal-words.ts';

/** What became of a file that was sent. */
export type Sent = { readonly id: AttachmentId } | { readonly why: NotAttached };

type Sending = {
  /** Where it goes: `/c/acme/cards/<id>/attachments`. */
  readonly path: string;
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file; undefined when it was called off. By XMLHttpRequest, which says how far it has come. */
export function sendFile({ path, file, onProgress, signal }: Sending): Promise<Sent | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(nameOf(file)));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => done(read(request));
    request.onerror = () => done({ why: 'no-line' });
    request.onabort = () => done(undefined);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Half a letter cannot be encoded. */
const nameOf = ({ name }: File): string => name.replaceAll(/\p{Cs}/gu, '');

function read({ status, responseText }: XMLHttpRequest): Sent {
  const said = parsed(responseText);
  if (status === 200 && typeof said.id === 'string') return { id: said.id as AttachmentId };
  const why = REFUSALS.find((each) => each === said.why);
  if (why) return { why };
  // Something in front of the server has a limit of its own.
  if (status === 413) return { why: 'too-large' };
  return { why: status >= 500 ? 'no-line' : 'gone' };
}

function parsed(text: string): { readonly id?: unknown; readonly why?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
