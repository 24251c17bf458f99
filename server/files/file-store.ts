import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFile } from '#db/attachments.ts';
import { flush } from '#db/flush.ts';
import { pathOfFile } from '#db/kept-files.ts';
import {
  HEAD_BYTES,
  isProgram,
  mediaTypeOf,
  type MediaType,
  type Refusal,
} from '#model/attachment.ts';
import type { AttachmentId, ClientId, PersonId } from '#model/ids.ts';
import type { Limits } from '#model/limits.ts';

/** A file on its way in. */
export type Upload = {
  readonly clientId: ClientId;
  /** What it is to be called in the data folder. */
  readonly id: AttachmentId;
  readonly personId: PersonId;
  /** As its person calls it: only asked whether that is a program's name. */
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
  /** As many bytes as the request says it has. */
  readonly saidBytes: number;
};

export type Taken =
  | {
      readonly ok: true;
      readonly bytes: number;
      readonly sha256: string;
      readonly mediaType: MediaType;
    }
  | { readonly ok: false; readonly why: Refusal };

type Which = Pick<KeptFile, 'clientId' | 'id'>;

/** The attached files in the data folder; which card they are on is written in rows. */
export type FileStore = {
  /** The most bytes one file may have. */
  readonly maxBytes: number;
  /** Writes a file to the disk as it comes. Not taken: nothing of it stays (R39). */
  take(upload: Upload): Promise<Taken>;
  /** Opens a file to read from; undefined when it is not there. Whoever asks closes it. */
  open(file: Which): Promise<FileHandle | undefined>;
  remove(file: Which): Promise<void>;
  /** Removes all files of a client. */
  removeClient(clientId: ClientId): Promise<void>;
};

/** What a file is called until all of it is on the disk. */
export const UNFINISHED = '.part';

type StoreOptions = {
  readonly folder: string;
  readonly maxBytes: number;
  readonly limits: Pick<Limits, 'uploadsPerPerson'>;
};

/** Makes a {@link FileStore}. The folder is made when the first file comes. */
export function createFileStore({ folder, maxBytes, limits }: StoreOptions): FileStore {
  const underWay = new Map<PersonId, number>();
  const count = (personId: PersonId, more: number): void => {
    const left = (underWay.get(personId) ?? 0) + more;
    if (left > 0) underWay.set(personId, left);
    else underWay.delete(personId);
  };

  return {
    maxBytes,
    take: async (upload) => {
      const { personId } = upload;
      if ((underWay.get(personId) ?? 0) >= limits.uploadsPerPerson) return refused('busy');
      count(personId, 1);
      try {
        return await takeInto(pathOfFile(folder, upload), upload, maxBytes);
      } finally {
        count(personId, -1);
      }
    },
    open: async (file) => {
      try {
        return await open(pathOfFile(folder, file), 'r');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (file) => rm(pathOfFile(folder, file), { force: true }),
    removeClient: (clientId) => rm(join(folder, clientId), { recursive: true, force: true }),
  };
}

const refused = (why: Refusal): Taken => ({ ok: false, why });

async function takeInto(path: string, upload: Upload, maxBytes: number): Promise<Taken> {
  const unfinished = path + UNFINISHED;
  const parent = join(path, '..');
  try {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    const file = await open(unfinished, 'wx', 0o600);
    let taken: Taken;
    try {
      taken = await write(file, upload, maxBytes);
      if (taken.ok) await file.sync();
    } finally {
      await file.close();
    }
    if (taken.ok) {
      await rename(unfinished, path);
      await flush(parent);
    } else {
      await rm(unfinished, { force: true });
    }
    return taken;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (isFull(error)) return refused('disk-full');
    throw error;
  }
}

/** Writes what comes, as long as it may be kept. The rest is read all the same: a browser hears no answer before it has sent everything. */
async function write(
  file: FileHandle,
  { name, body, saidBytes }: Upload,
  maxBytes: number,
): Promise<Taken> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let bytes = 0;
  let why: Refusal | undefined;
  const reader = body.getReader();
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    // Whoever sent it is gone.
    if (next === undefined) return refused('cut-off');
    if (next.done) break;
    bytes += next.value.length;
    if (bytes > maxBytes) {
      await reader.cancel();
      return refused('too-large');
    }
    if (why !== undefined) continue;
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, next.value]).subarray(0, HEAD_BYTES);
      if (isProgram(name, head)) why = 'program';
    }
    hash.update(next.value);
    try {
      if (why === undefined) await file.writeFile(next.value);
    } catch (error) {
      if (!isFull(error)) throw error;
      why = 'disk-full';
    }
  }
  if (why !== undefined) return refused(why);
  if (bytes === 0) return refused('empty');
  if (bytes !== saidBytes) return refused('cut-off');
  return { ok: true, bytes, sha256: hash.digest('hex'), mediaType: mediaTypeOf(head) };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
