import {
  deleteVersion,
  insertVersion,
  listVersions,
  updateVersion,
  type BoardVersion,
} from '#db/board-versions.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { VersionReason } from '#db/tables.ts';
import { ChangeList, type ToldChanges } from '#model/board/change-list.ts';
import type { Limits } from '#model/limits.ts';
import type { Take } from './replay.ts';

type Keeping = {
  readonly board: BoardRow;
  readonly takes: readonly Take[];
  /** The version of the hour that the first take goes on with. */
  readonly replaced: BoardVersion | undefined;
  /** Why the last take is kept; those before it end an hour. */
  readonly reason: VersionReason;
  readonly at: string;
  readonly limits: Limits;
};

/** Makes versions of takes, in the caller's transaction, and lets those go that are too old or too many. */
export async function keepTakes(tx: Database, keeping: Keeping): Promise<void> {
  const { board, takes, replaced, reason } = keeping;
  if (takes.length === 0) return;
  const of = { clientId: board.clientId, boardId: board.id };
  if (replaced) await deleteVersion(tx, { ...of, epoch: board.epoch, seq: replaced.seq });
  for (const take of takes) {
    const why = take === takes.at(-1) ? reason : 'hour';
    await insertVersion(tx, { ...of, epoch: board.epoch, reason: why, ...take });
  }
  await thin(tx, keeping);
}

/** Of days past, the last version stays; what the others tell is told by the next one that stays. */
async function thin(tx: Database, { board, at, limits }: Keeping): Promise<void> {
  const of = { clientId: board.clientId, boardId: board.id };
  const versions = await listVersions(tx, of);
  const daily = new Date(Date.parse(at) - limits.hourlyVersionsMs).toISOString();
  const dayOf = (version: BoardVersion): string => version.at.slice(0, 10);
  let later: BoardVersion | undefined;
  let kept = 0;
  for (const version of versions) {
    const which = { ...of, epoch: version.epoch, seq: version.seq };
    if (later && version.at < daily && dayOf(later) === dayOf(version)) {
      later = { ...later, ...toldTogether(version, later, limits) };
      const { epoch, seq, changes, unlisted } = later;
      await updateVersion(tx, { ...of, epoch, seq, changes, unlisted });
      await deleteVersion(tx, which);
    } else if (kept >= limits.versionsPerBoard) {
      await deleteVersion(tx, which);
    } else {
      kept += 1;
      later = version;
    }
  }
}

function toldTogether(first: ToldChanges, next: ToldChanges, limits: Limits): ToldChanges {
  const list = new ChangeList({ most: limits.changesPerVersion, told: first });
  list.add(next.changes);
  const { changes, unlisted } = list.told();
  return { changes, unlisted: unlisted + next.unlisted };
}
