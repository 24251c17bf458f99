import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteRemovedBefore, listKnownFiles } from '#db/attachments.ts';
import type { Database } from '#db/connect.ts';
import type { AttachmentId } from '#model/ids.ts';
import type { Limits } from '#model/limits.ts';
import type { Chore } from '../inbox/chores.ts';
import { UNFINISHED, type FileStore } from './file-store.ts';

type SweepParts = {
  readonly db: Database;
  readonly files: FileStore;
  readonly folder: string;
  readonly now: () => Date;
  readonly limits: Pick<Limits, 'removedFileDays' | 'fileSweepMs' | 'strayFileMs' | 'uploadMs'>;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes away what nobody can bring back any more: files whose attachment was removed long ago, what a killed server
 * left of an upload, and files that no row names. Those last wait a while first, since this server saw them: after a
 * database was put back that knows less, somebody may still notice.
 */
export function sweepFiles({ db, files, folder, now, limits }: SweepParts): Chore {
  const strays = new Map<string, number>();
  let lookedAt = -Infinity;

  const removeOld = async (): Promise<void> => {
    const before = new Date(now().getTime() - limits.removedFileDays * DAY_MS).toISOString();
    for (const file of await deleteRemovedBefore(db, before)) await files.remove(file);
  };

  const lookThrough = async (isStopping: () => boolean): Promise<void> => {
    const seen = new Set<string>();
    for (const client of await namesIn(folder)) {
      if (isStopping()) return;
      const names = await namesIn(join(folder, client));
      const known = await listKnownFiles(db, names as AttachmentId[]);
      for (const name of names) {
        const path = join(folder, client, name);
        if (name.endsWith(UNFINISHED)) await removeUnfinished(path);
        else if (!known.has(name as AttachmentId)) seen.add(path);
      }
    }
    for (const path of strays.keys()) if (!seen.has(path)) strays.delete(path);
    for (const path of seen) {
      const since = strays.get(path) ?? now().getTime();
      strays.set(path, since);
      if (now().getTime() - since >= limits.strayFileMs) await rm(path, { force: true });
    }
  };

  /** Nothing is being sent for longer than that. */
  const removeUnfinished = async (path: string): Promise<void> => {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (now().getTime() - mtimeMs > limits.uploadMs) await rm(path, { force: true });
  };

  return {
    name: 'Taking files away',
    run: async (isStopping) => {
      await removeOld();
      if (now().getTime() - lookedAt < limits.fileSweepMs) return;
      lookedAt = now().getTime();
      await lookThrough(isStopping);
    },
  };
}

/** What is in a folder; nothing where there is none. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
