import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { followAssignments } from '#model/board/follow-assignments.ts';
import type { BoardId } from '#model/ids.ts';
import type { Assigned } from './assignments.ts';
import { findSnapshot, listEntries } from './board-log.ts';
import type { Database } from './connect.ts';

/** More than a server can leave unprojected when it is killed; a log as long as that tells nobody anything. */
const MOST_ENTRIES = 10_000;

/**
 * Who was given a card by entries of a board's log after `seq`, and by whom: what a killed server had not told yet.
 * Nothing where the log no longer has those entries one by one.
 */
export async function assignedSince(
  db: Database,
  board: { readonly id: BoardId; readonly epoch: number },
  seq: number,
): Promise<Assigned[]> {
  const which = { boardId: board.id, epoch: board.epoch };
  const snapshot = await findSnapshot(db, which);
  // Without rows there is nothing to say who had it before: a board that was just made or restored tells nobody.
  if (seq === 0 || (snapshot && snapshot.seq > seq)) return [];
  const after = snapshot?.seq ?? 0;
  const entries = await listEntries(db, { ...which, after, limit: MOST_ENTRIES });
  if (entries.at(-1)?.seq === seq || entries.length === MOST_ENTRIES) return [];

  const doc = newBoardDoc();
  if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
  for (const entry of entries) if (entry.seq <= seq) Y.applyUpdate(doc, entry.bytes);
  const assigned: Assigned[] = [];
  for (const entry of entries.filter((each) => each.seq > seq)) {
    const { authorId, at } = entry;
    const stop = followAssignments(doc, (assignment) => {
      if (authorId) assigned.push({ ...assignment, by: authorId, at, seq: entry.seq });
    });
    Y.applyUpdate(doc, entry.bytes);
    stop();
  }
  doc.destroy();
  return assigned;
}
