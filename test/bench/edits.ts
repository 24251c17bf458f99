import * as Y from 'yjs';
import { cardsOf, newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { seedBoard } from '#model/board/ops/seed-board.ts';
import type { ColumnId } from '#model/ids.ts';
import { rankBetween } from '#model/rank.ts';

/** A board's content as one update, and the ids in it. */
export type MadeBoard = { readonly bytes: Uint8Array; readonly cardIds: readonly string[] };

const COLUMN_IDS = ['todo', 'doing', 'done'].map((name) => `bench-column-${name}`);
const WORDS = 'launch webinar pricing partner case study newsletter landing page brief draft'.split(
  ' ',
);

/** The same numbers every time, so that every contestant gets the same edits. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A board of so many cards, as `addCard` makes them, after so many moves and letters by many people. */
export function makeBoard(size: { name: string; cards: number; history?: number }): MadeBoard {
  const random = seededRandom(size.cards);
  const doc = newBoardDoc();
  doc.clientID = 1;
  seedBoard(doc, {
    kind: 'tasks',
    columns: COLUMN_IDS.map((id) => ({ id: id as ColumnId, title: id, category: 'todo' as const })),
  });
  const cardIds = Array.from({ length: size.cards }, (_each, at) => `${size.name}-${at}`);
  doc.transact(() => addCards(doc, cardIds, random));
  for (let done = 0; done < (size.history ?? 0); done += 1) {
    // People come and go: every thousand edits are another page's.
    if (done % 1000 === 0) doc.clientID = 1000 + done / 1000;
    editOnce(doc, cardIds, random);
  }
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { bytes, cardIds };
}

function addCards(doc: BoardDoc, cardIds: readonly string[], random: () => number): void {
  let rank: string | undefined;
  for (const id of cardIds) {
    rank = rankBetween({ after: rank, id });
    const card = new Y.Map<unknown>();
    card.set('kind', 'task');
    card.set('title', new Y.Text(words(6, random)));
    card.set('place', [COLUMN_IDS[Math.floor(random() * 3)], rank]);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words(12, random))]);
    const body = new Y.XmlFragment();
    body.insert(0, [paragraph]);
    card.set('body', body);
    for (const set of ['helpers', 'labels', 'kpis', 'keyResults', 'checklist']) {
      card.set(set, new Y.Map());
    }
    card.set('createdAt', '2026-05-15T10:00:00.000Z');
    card.set('createdBy', 'bench-person-0000000000');
    cardsOf(doc).set(id, card);
  }
}

/** A move, or now and then a letter of a title: one step of the page's clock either way. */
export function editOnce(doc: BoardDoc, cardIds: readonly string[], random: () => number): void {
  const card = cardsOf(doc).get(cardIds[Math.floor(random() * cardIds.length)] ?? '');
  const title = card?.get('title');
  if (random() < 0.3 && title instanceof Y.Text) title.insert(0, 'x');
  else
    card?.set('place', [
      COLUMN_IDS[Math.floor(random() * 3)],
      `a${random().toString(36).slice(2, 8)}`,
    ]);
}

/** A page's next edits, made beforehand: each an update and one step of its clock. */
export type Typist = { readonly clientId: number; readonly edits: readonly Uint8Array[] };

/** What a page with this board will do. */
export function makeTypist(board: MadeBoard, clientId: number, count: number): Typist {
  const random = seededRandom(clientId);
  const doc = newBoardDoc();
  Y.applyUpdate(doc, board.bytes);
  doc.clientID = clientId;
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  for (let done = 0; done < count; done += 1) editOnce(doc, board.cardIds, random);
  doc.destroy();
  return { clientId, edits };
}

function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}
