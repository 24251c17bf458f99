import type { CardId } from '../ids.ts';
import { bodyIn, readCardEntry } from './card-entry.ts';
import { cardsOf, type BoardDoc } from './doc.ts';
import { plainText, readRichText } from './rich-text.ts';

/** A card as text that can be copied elsewhere. */
export type CardText = { readonly title: string; readonly text: string };

/** A card's title and description; undefined when the document has no such card. */
export function cardText(doc: BoardDoc, id: CardId): CardText | undefined {
  const card = cardsOf(doc).get(id);
  const entry = readCardEntry(id, card);
  if (!entry || !card) return undefined;
  const body = bodyIn(card);
  return { title: entry.title, text: body ? plainText(readRichText(body)) : '' };
}
