import * as Y from 'yjs';
import { cardText, type CardText } from '#model/board/card-text.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { answerOf, committed, under, type CopyPlace } from './device-store.ts';
import type { KeptChange } from './local-copy.ts';

/** Own changes that can never be sent: their cards as text, for a person to copy. */
export type LeftBehind = {
  /** The board was restored from a backup since, the server did not take the changes, or the cards went elsewhere first. */
  readonly why: 'restored' | 'refused' | 'moved';
  readonly cards: readonly CardText[];
};

/** What would be lost of these cards; undefined when there is nothing to copy. */
export function leftOf(
  doc: BoardDoc,
  cardIds: readonly CardId[],
  why: LeftBehind['why'],
): LeftBehind | undefined {
  const cards = cardIds
    .map((id) => cardText(doc, id))
    .filter((text) => text !== undefined)
    .filter(({ title, text }) => title !== '' || text !== '');
  return cards.length === 0 ? undefined : { why, cards };
}

type Whose = { readonly personId: PersonId; readonly boardId: BoardId };

/** What was left behind on this board and not dismissed. */
export async function readLeft(
  db: IDBDatabase,
  { personId, boardId }: Whose,
): Promise<LeftBehind | undefined> {
  const store = db.transaction('left').objectStore('left');
  return (await answerOf(store.get([personId, boardId]))) as LeftBehind | undefined;
}

/** Keeps text until it is dismissed, beside what is kept already. */
export async function keepLeft(
  db: IDBDatabase,
  { personId, boardId }: Whose,
  left: LeftBehind,
): Promise<void> {
  const before = await readLeft(db, { personId, boardId });
  const transaction = db.transaction('left', 'readwrite');
  const cards = [...(before?.cards ?? []), ...left.cards];
  transaction.objectStore('left').put({ why: left.why, cards }, [personId, boardId]);
  await committed(transaction);
}

/** The text was taken or is not wanted. */
export async function dropLeft(db: IDBDatabase, { personId, boardId }: Whose): Promise<void> {
  const transaction = db.transaction('left', 'readwrite');
  transaction.objectStore('left').delete([personId, boardId]);
  await committed(transaction);
}

/**
 * Turns copies of earlier epochs into text: a board restored from a backup never takes changes made before (R7), and
 * they may have been made by a page that was closed long ago.
 */
export async function leaveEarlierEpochs(db: IDBDatabase, place: CopyPlace): Promise<void> {
  const { personId, boardId, epoch } = place;
  const earlier = IDBKeyRange.bound([personId, boardId], [personId, boardId, epoch]);
  const transaction = db.transaction(['given', 'waiting']);
  const epochs = new Set<number>();
  for (const name of ['given', 'waiting']) {
    for (const key of await answerOf(transaction.objectStore(name).getAllKeys(earlier))) {
      epochs.add(Number((key as IDBValidKey[])[2]));
    }
  }
  for (const each of epochs) await leaveEpoch(db, { ...place, epoch: each });
}

async function leaveEpoch(db: IDBDatabase, place: CopyPlace): Promise<void> {
  const { personId, boardId, epoch } = place;
  const all = IDBKeyRange.bound(...under(personId, boardId, epoch));
  const reading = db.transaction(['given', 'waiting']);
  const [given, waiting] = await Promise.all([
    answerOf(reading.objectStore('given').getAll(all)) as Promise<Uint8Array[]>,
    answerOf(reading.objectStore('waiting').getAll(all)) as Promise<KeptChange[]>,
  ]);
  const doc = newBoardDoc();
  for (const bytes of [...given, ...waiting.map((change) => change.bytes)]) {
    Y.applyUpdate(doc, bytes);
  }
  const cardIds = [...new Set(waiting.flatMap((change) => change.cardIds))];
  const left = leftOf(doc, cardIds, 'restored');
  doc.destroy();
  if (left) await keepLeft(db, place, left);
  const deleting = db.transaction(['given', 'waiting'], 'readwrite');
  for (const name of ['given', 'waiting']) deleting.objectStore(name).delete(all);
  await committed(deleting);
}
