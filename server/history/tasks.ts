import * as Y from 'yjs';
import type { Card, RichText } from '#model/board/board.ts';
import type { VersionContent } from '#model/board/ops/restore-version.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { readBoard, readCard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { replay, type Recording, type Replayed } from './replay.ts';

/** Work on a whole board, as plain values that another thread can be handed. */
export type Task =
  | { readonly type: 'replay'; readonly recording: Recording }
  | { readonly type: 'read'; readonly bytes: Uint8Array };

/** What each task is answered with. */
export type Answer<T extends Task> = T extends { type: 'replay' } ? Replayed : VersionContent;

/** Does a task. Throws when what it was given is no sound document. */
export function answerTask(task: Task): Replayed | VersionContent {
  return task.type === 'replay' ? replay(task.recording) : readContent(task.bytes);
}

/** How many bytes a task has to go through. */
export function bytesOf(task: Task): number {
  if (task.type === 'read') return task.bytes.byteLength;
  const { snapshot, entries } = task.recording;
  return entries.reduce((sum, { bytes }) => sum + bytes.byteLength, snapshot?.byteLength ?? 0);
}

function readContent(bytes: Uint8Array): VersionContent {
  const doc = newBoardDoc();
  Y.applyUpdate(doc, bytes);
  const board = readBoard(doc);
  const bodies = new Map<CardId, RichText>();
  for (const { id, hasBody } of Object.values<Card>(board.cards)) {
    if (hasBody) bodies.set(id, readCard(doc, id)?.body ?? []);
  }
  doc.destroy();
  return { board, bodies };
}
