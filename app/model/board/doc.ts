import * as Y from 'yjs';
import type { CardId } from '../ids.ts';

/**
 * Names and types inside a board's Y.Doc. The only file that says `getMap`.
 *
 * meta     {version, kind, agingDays?}
 * columns  id → {title: Y.Text, rank, category, limit?, deletedAt?}
 * cards    id → {kind, title: Y.Text, place: [columnId, rank], body: Y.XmlFragment, owner?, helpers: {personId: true},
 *               start?, due?, effort?, labels: {text: true}, kpis: {kpiId: {expect?, by?}}, serves?, channel?,
 *               keyResults: {id: {kpiId, baseline, target, weight, rank}},
 *               checklist: {id: {text, done, rank, ownerId?, due?}}, waitingOn?: {who, since, why}, flag?: true,
 *               repeats?: {unit, count, date?, when}, archivedAt?, createdAt, createdBy,
 *               and of sets that few cards have, each entry by itself (flat-sets.ts):
 *               `blockedBy:<card id>`: true, `relatesTo:<card id>`: true, `waited:<since>`: {who, until}}
 * session  what a running planning session shares
 * moved    card id → board id: cards that stand on another board now (R37). What is left of them here is not shown.
 *
 * Sets are maps keyed by id so that two people's additions both stay (R4); fields nobody set are absent.
 */
export type BoardDoc = Y.Doc;

export type MapInDoc = Y.Map<unknown>;

/** The root names a board may have; anything else in an update is refused at the gate. */
export const ROOT_NAMES = ['meta', 'columns', 'cards', 'session', 'moved'] as const;

export const metaOf = (doc: BoardDoc): MapInDoc => doc.getMap('meta');
export const columnsOf = (doc: BoardDoc): Y.Map<MapInDoc> => doc.getMap('columns');
export const cardsOf = (doc: BoardDoc): Y.Map<MapInDoc> => doc.getMap('cards');
export const movedOf = (doc: BoardDoc): Y.Map<unknown> => doc.getMap('moved');

/** Whether a card went to another board. */
export const isMovedAway = (doc: BoardDoc, cardId: string): boolean => movedOf(doc).has(cardId);

/** The entries of the cards that stand on this board, live and archived. */
export function* cardsHere(doc: BoardDoc): Iterable<[CardId, MapInDoc]> {
  const moved = movedOf(doc);
  for (const [id, card] of cardsOf(doc)) if (!moved.has(id)) yield [id as CardId, card];
}

/** What is written under a card's id; undefined when it does not stand on this board. */
export const cardHere = (doc: BoardDoc, cardId: CardId): MapInDoc | undefined =>
  isMovedAway(doc, cardId) ? undefined : cardsOf(doc).get(cardId);

/**
 * A document as every side makes it: garbage collected, nothing in it. Only the server gives it content (R6).
 *
 * Yjs takes away marks of formatting that say nothing any more wherever it applies somebody else's edit. Pages would do
 * so under the reader's name and as a step of the reader's own to undo, and whoever loads a board would have another
 * than is on disk: here nobody does, but for {@link tidyFormatting}.
 */
export function newBoardDoc(): BoardDoc {
  const doc = new Y.Doc({ gc: true });
  doc.on('afterTransaction', leaveFormatting);
  return doc;
}

/** Lets Yjs take away such marks after edits that are applied from now on, as a transaction of its own. */
export function tidyFormatting(doc: BoardDoc): void {
  doc.off('afterTransaction', leaveFormatting);
}

/** Asked by Yjs after the observers and right before it would tidy. */
function leaveFormatting(transaction: Y.Transaction): void {
  transaction._needFormattingCleanup = false;
}
