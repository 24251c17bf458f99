import * as Y from 'yjs';
import { ChangeList, type ToldChanges } from '#model/board/change-list.ts';
import { followChanges } from '#model/board/changes.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { hashBoard } from '#model/board/hash-board.ts';
import { readBoard } from '#model/board/view.ts';
import type { PersonId } from '#model/ids.ts';

/** What of a board's log is to be gone through. Plain values: it may happen in another thread. */
export type Recording = {
  /** What the entries build on. */
  readonly snapshot: Uint8Array | undefined;
  readonly entries: readonly {
    readonly seq: number;
    readonly bytes: Uint8Array;
    readonly authorId: PersonId | null;
    readonly at: string;
  }[];
  /** Entries up to this one are in a version already: who wrote them is told there. */
  readonly toldThrough: number;
  /** What the version tells that the first entries after it belong to, because its hour goes on. */
  readonly unfinished: ToldChanges | undefined;
  /** Whether documents are wanted, or only what happened. */
  readonly wantsBytes: boolean;
  readonly changesPerVersion: number;
};

/** The board as it stood when an hour ended, or at the end of the log, and what happened since the one before. */
export type Take = ToldChanges & {
  readonly seq: number;
  readonly at: string;
  /** Empty unless asked for. */
  readonly bytes: Uint8Array;
};

/** What a replay finds. */
export type Replayed = {
  readonly takes: Take[];
  /** The document at the end of the log; undefined when it is empty or no bytes were asked for. */
  readonly end: { readonly seq: number; readonly bytes: Uint8Array } | undefined;
};

/** Which hour an instant is in. */
export const hourOf = (at: string): string => at.slice(0, 13);

const NOTHING = new Uint8Array();

/**
 * Goes through a board's log entry by entry: a take for every hour something happened in, the last one at the end of
 * the log. Documents are given out only once they are proved to rebuild what the log says (R14). Throws when the log
 * has a gap.
 */
export function replay(recording: Recording): Replayed {
  const { entries, toldThrough, unfinished, wantsBytes } = recording;
  const most = recording.changesPerVersion;
  const doc = newBoardDoc();
  if (recording.snapshot) Y.applyUpdate(doc, recording.snapshot);
  const followed = followChanges(doc);
  const takes: Take[] = [];
  let list = new ChangeList({ most, told: unfinished });
  let last: (typeof entries)[number] | undefined;

  const take = (bytes: Uint8Array): void => {
    if (last) takes.push({ seq: last.seq, at: last.at, bytes, ...list.told() });
    list = new ChangeList({ most });
  };
  for (const entry of entries) {
    const isTold = entry.seq <= toldThrough;
    if (last && hourOf(last.at) !== hourOf(entry.at)) {
      take(wantsBytes ? Y.encodeStateAsUpdate(doc) : NOTHING);
    }
    Y.applyUpdate(doc, entry.bytes);
    const changes = followed.take({ by: entry.authorId, at: entry.at });
    if (isTold) continue;
    list.add(changes);
    last = entry;
  }
  followed.stop();
  if (doc.store.pendingStructs ?? doc.store.pendingDs) throw new Error('The log has a gap');
  const bytes = wantsBytes ? Y.encodeStateAsUpdate(doc) : NOTHING;
  take(bytes);
  if (wantsBytes) prove(doc, bytes);
  doc.destroy();
  const seq = entries.at(-1)?.seq;
  return { takes, end: wantsBytes && seq !== undefined ? { seq, bytes } : undefined };
}

/** Throws unless the bytes, loaded, are this document: the same writers, the same deletions, the same board. */
function prove(doc: BoardDoc, bytes: Uint8Array): void {
  const proof = newBoardDoc();
  Y.applyUpdate(proof, bytes);
  const isSame =
    Y.equalSnapshots(Y.snapshot(proof), Y.snapshot(doc)) &&
    hashBoard(readBoard(proof), proof) === hashBoard(readBoard(doc), doc);
  proof.destroy();
  if (!isSame) throw new Error('A snapshot does not rebuild its board');
}
