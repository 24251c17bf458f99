import * as Y from 'yjs';
import type { CardId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { BoardDoc } from '../doc.ts';
import { findCard } from './find.ts';
import { wholeChars } from './text-diff.ts';

/** A card's description for the editor to bind to; undefined when the card is not on this board. */
export function bodyOf(doc: BoardDoc, cardId: CardId): Y.XmlFragment | undefined {
  const body = findCard(doc, cardId)?.get('body');
  return body instanceof Y.XmlFragment ? body : undefined;
}

/** Replaces a card's description by paragraphs of plain text: for imports, samples and forms without script. */
export function writeBody(
  doc: BoardDoc,
  { cardId, paragraphs }: { cardId: CardId; paragraphs: readonly string[] },
): boolean {
  return doc.transact(() => {
    const body = bodyOf(doc, cardId);
    if (body === undefined) return false;
    let charsLeft: number = LIMITS.descriptionChars;
    const elements = paragraphs.map((paragraph) => {
      const kept = wholeChars(paragraph.slice(0, charsLeft));
      charsLeft -= kept.length;
      const element = new Y.XmlElement('paragraph');
      element.insert(0, kept === '' ? [] : [new Y.XmlText(kept)]);
      return element;
    });
    body.delete(0, body.length);
    body.insert(0, elements);
    return true;
  });
}
