import { findSnapshot, listEntries, writeSnapshot, type AuthoredUpdate } from '#db/board-log.ts';
import {
  findNewestVersion,
  findVersionBytes,
  updateVersion,
  type BoardVersion,
} from '#db/board-versions.ts';
import { findBoardForSocket, type BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { listLogLengths, type LogLength } from '#db/log-lengths.ts';
import type { VersionReason } from '#db/tables.ts';
import type { ToldChanges } from '#model/board/change-list.ts';
import type { VersionContent } from '#model/board/ops/restore-version.ts';
import type { Limits } from '#model/limits.ts';
import type { Log } from '../log.ts';
import { keepTakes } from './keep-takes.ts';
import { createReader } from './reader.ts';
import { hourOf, type Recording } from './replay.ts';

/** A kept version: its log entry and what it is of. */
export type VersionName = { readonly epoch: number; readonly seq: number };

/** Boards as they once were, as loaders and actions ask for them (R15). */
export interface History {
  /** What happened since the newest version, from the log itself. */
  since(board: BoardRow): Promise<ToldChanges>;
  /** Keeps the board as it is on disk now, so that it can be brought back; undefined for one that has nothing. */
  keepNow(board: BoardRow): Promise<VersionName | undefined>;
  /** A kept version's content; undefined when it is not kept (any more). */
  read(
    board: BoardRow,
    version: VersionName,
  ): Promise<(VersionContent & { at: string }) | undefined>;
}

/** What rooms and the server's own clock ask beside {@link History}. */
export interface Upkeep {
  /** Replaces a board's log by a snapshot (R14), once versions and who wrote them are kept. */
  compact(board: BoardRow): Promise<void>;
  /** Looks through all boards, open or closed, one after another: long or old logs, and hours that ended. */
  sweep(): Promise<void>;
  /** Resolves when nothing of this is under way; nothing more begins. */
  stop(): Promise<void>;
}

type HistoryParts = {
  readonly db: Database;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits: Limits;
};

/** Log entries read at once. */
const PAGE = 2_000;

/**
 * Keeps versions and shortens logs, from what is on disk alone: an open room neither waits nor knows, and an edit that
 * arrives meanwhile has a later number and stays in the log. One board at a time.
 */
export function createHistory({ db, log, now, limits }: HistoryParts): History & Upkeep {
  const reader = createReader({ hereBytes: limits.replayHereBytes });
  let isStopping = false;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const record = async (board: BoardRow, wantsBytes: boolean): Promise<Read> => {
    const of = { boardId: board.id, epoch: board.epoch };
    const newest = await findNewestVersion(db, { ...of, clientId: board.clientId });
    const snapshot = await findSnapshot(db, of);
    const entries: AuthoredUpdate[] = [];
    for (let after = snapshot?.seq ?? 0; ; after = entries.at(-1)?.seq ?? after) {
      const page = await listEntries(db, { ...of, after, limit: PAGE });
      entries.push(...page);
      if (page.length < PAGE) break;
    }
    const toldThrough = newest?.seq ?? 0;
    const next = entries.find(({ seq }) => seq > toldThrough);
    const goesOn =
      newest?.reason === 'hour' && next !== undefined && hourOf(newest.at) === hourOf(next.at);
    const unfinished = goesOn ? newest : undefined;
    const { changesPerVersion } = limits;
    return {
      newest,
      snapshot,
      unfinished,
      recording: {
        snapshot: snapshot?.bytes,
        entries,
        toldThrough,
        unfinished: unfinished && { changes: unfinished.changes, unlisted: unfinished.unlisted },
        wantsBytes,
        changesPerVersion,
      },
    };
  };

  /** `isWhole`: the hour that still goes on is kept too. */
  const keep = async (
    board: BoardRow,
    options: { isWhole: boolean; isCompacted: boolean; reason: VersionReason },
  ): Promise<void> => {
    const { isWhole, isCompacted, reason } = options;
    const { recording, newest, snapshot, unfinished } = await record(board, true);
    const { takes, end } = await reader.do({ type: 'replay', recording });
    const at = now().toISOString();
    // From before there were versions: what the first one builds on is one too.
    if (!newest && snapshot) {
      const { seq, bytes } = snapshot;
      takes.unshift({ seq, bytes, at: snapshot.at, changes: [], unlisted: 0 });
    }
    const ended = takes.filter((take) => isWhole || hourOf(take.at) < hourOf(at));
    await inTransaction(db, (tx) =>
      keepTakes(tx, { board, takes: ended, replaced: unfinished, reason, at, limits }),
    );
    if (isCompacted && end) {
      await writeSnapshot(db, { boardId: board.id, epoch: board.epoch, ...end, at });
    }
  };

  const keepUp = async ({ id }: LogLength, isLong: boolean): Promise<void> => {
    const board = await findBoardForSocket(db, id);
    if (!board) return;
    await keep(board, { isWhole: isLong, isCompacted: isLong, reason: 'hour' });
  };

  const sweep = async (): Promise<void> => {
    const hour = hourOf(now().toISOString());
    const oldest = new Date(now().getTime() - limits.logKeptMs).toISOString();
    for (const length of await listLogLengths(db)) {
      if (isStopping) return;
      const isLong =
        length.lastSeq - length.snapshotSeq >= limits.compactAfterEntries ||
        (length.oldestAt !== null && length.oldestAt < oldest);
      const hasEndedHour = length.unkeptAt !== null && hourOf(length.unkeptAt) < hour;
      if (!isLong && !hasEndedHour) continue;
      await inTurn(() => keepUp(length, isLong)).catch((error: unknown) => {
        if (!isStopping) {
          log.fault(`Board ${length.id}: no snapshot or version could be kept`, error);
        }
      });
    }
  };
  const sweepAgain = (): NodeJS.Timeout =>
    setTimeout(() => {
      void sweep()
        .catch((error: unknown) => log.fault('The logs could not be looked through', error))
        .finally(() => {
          if (!isStopping) timer = sweepAgain();
        });
    }, limits.sweepEveryMs).unref();
  let timer = sweepAgain();

  return {
    since: async (board) => {
      const { recording } = await record(board, false);
      // What the newest version tells is told there, also when its hour goes on.
      const onlyNew = { ...recording, unfinished: undefined };
      const { takes } = await reader.do({ type: 'replay', recording: onlyNew });
      return {
        changes: takes.flatMap(({ changes }) => changes),
        unlisted: takes.reduce((sum, { unlisted }) => sum + unlisted, 0),
      };
    },
    keepNow: (board) =>
      inTurn(async () => {
        await keep(board, { isWhole: true, isCompacted: false, reason: 'before-restore' });
        const of = { clientId: board.clientId, boardId: board.id, epoch: board.epoch };
        const newest = await findNewestVersion(db, of);
        // Nothing was new: the newest version is kept for another reason now, so that none takes its place.
        if (newest) await updateVersion(db, { ...of, seq: newest.seq, reason: 'before-restore' });
        return newest;
      }),
    read: async (board, version) => {
      const which = { clientId: board.clientId, boardId: board.id, ...version };
      const found = await findVersionBytes(db, which);
      if (!found) return undefined;
      return { at: found.at, ...(await reader.do({ type: 'read', bytes: found.bytes })) };
    },
    compact: (board) =>
      inTurn(async () => {
        if (isStopping) return;
        await keep(board, { isWhole: true, isCompacted: true, reason: 'hour' });
      }),
    sweep,
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await reader.stop();
      await last;
    },
  };
}

type Read = {
  readonly newest: BoardVersion | undefined;
  readonly snapshot: Awaited<ReturnType<typeof findSnapshot>>;
  readonly unfinished: BoardVersion | undefined;
  readonly recording: Recording;
};
