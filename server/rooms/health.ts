import { setTimeout as after } from 'node:timers/promises';
import type { Database } from '#db/connect.ts';
import { probeLog } from '#db/probe-log.ts';
import type { Limits } from '#model/limits.ts';
import type { Log } from '../log.ts';
import type { Ledger } from './ledger.ts';

type HealthParts = {
  readonly db: Database;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits: Pick<Limits, 'healthMs'>;
  readonly ledger: Ledger;
};

/** The least that is tried: more than a page of the database, so that it has to find a new one. */
const PROBE_BYTES = 8 * 1024;
const MOST_PROBE_BYTES = 1024 * 1024;
/** A disk that takes longer than this over so little does not work. */
const PATIENCE_MS = 3_000;

/**
 * Whether an edit could be written down now: one just was, or as much as could not be written the last time can be.
 * Asked often it tries once in `healthMs`.
 */
export function createHealth({
  db,
  log,
  now,
  limits,
  ledger,
}: HealthParts): () => Promise<boolean> {
  let last: { readonly atMs: number; readonly canSave: Promise<boolean> } | undefined;
  let isTrying = false;

  const attempt = async (): Promise<boolean> => {
    isTrying = true;
    try {
      const bytes = Math.min(PROBE_BYTES + ledger.failedBytes, MOST_PROBE_BYTES);
      await probeLog(db, { bytes, at: now().toISOString() });
      return true;
    } catch (error) {
      log.fault('Nothing can be saved', error);
      return false;
    } finally {
      isTrying = false;
    }
  };

  return async () => {
    const atMs = performance.now();
    if (ledger.failedBytes === 0 && atMs - ledger.wroteAtMs < limits.healthMs) return true;
    const isOld = last === undefined || atMs - last.atMs >= limits.healthMs;
    if (last === undefined || (isOld && !isTrying)) last = { atMs, canSave: attempt() };
    return Promise.race([last.canSave, after(PATIENCE_MS, false, { ref: false })]);
  };
}
