import type { BoardId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { Instant } from './tables.ts';

/** What a look through all boards finds of one of them. Numbers are of log entries; 0: none. */
export type LogLength = {
  readonly id: BoardId;
  readonly lastSeq: number;
  readonly snapshotSeq: number;
  readonly versionSeq: number;
  /** When the first entry after the snapshot was written; null when there is none. */
  readonly oldestAt: Instant | null;
  /** When the first entry after the newest version was written; null when there is none. */
  readonly unkeptAt: Instant | null;
};

/** Boards with log entries that are in no snapshot or in no version, archived ones too. */
export async function listLogLengths(db: Database): Promise<LogLength[]> {
  const rows = await db
    .with('lengths', (cte) =>
      cte
        .selectFrom('boards')
        .select(['boards.id', 'boards.epoch', 'boards.lastSeq'])
        .select((eb) => [
          eb
            .selectFrom('boardSnapshots')
            .select((e) => e.fn.coalesce(e.fn.max('boardSnapshots.seq'), e.lit(0)).as('seq'))
            .whereRef('boardSnapshots.boardId', '=', 'boards.id')
            .whereRef('boardSnapshots.epoch', '=', 'boards.epoch')
            .$asScalar()
            .$notNull()
            .as('snapshotSeq'),
          eb
            .selectFrom('boardVersions')
            .select((e) => e.fn.coalesce(e.fn.max('boardVersions.seq'), e.lit(0)).as('seq'))
            .whereRef('boardVersions.clientId', '=', 'boards.clientId')
            .whereRef('boardVersions.boardId', '=', 'boards.id')
            .whereRef('boardVersions.epoch', '=', 'boards.epoch')
            .$asScalar()
            .$notNull()
            .as('versionSeq'),
        ]),
    )
    .selectFrom('lengths')
    .select(['id', 'lastSeq', 'snapshotSeq', 'versionSeq'])
    .select((eb) => {
      const firstAfter = (from: 'snapshotSeq' | 'versionSeq') =>
        eb
          .selectFrom('boardLog')
          .select('boardLog.at')
          .whereRef('boardLog.boardId', '=', 'lengths.id')
          .whereRef('boardLog.epoch', '=', 'lengths.epoch')
          .whereRef('boardLog.seq', '>', `lengths.${from}`)
          .orderBy('boardLog.seq')
          .limit(1);
      return [firstAfter('snapshotSeq').as('oldestAt'), firstAfter('versionSeq').as('unkeptAt')];
    })
    .where((eb) =>
      eb.or([eb('lastSeq', '>', eb.ref('snapshotSeq')), eb('lastSeq', '>', eb.ref('versionSeq'))]),
    )
    .execute();
  return rows;
}
