import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { plainText } from '#model/board/rich-text.ts';
import { readCard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { allCards } from './card-rows.ts';

/** Descriptions as plain text, of every card that has one: what `projectBoard` wants beside the board. */
export function readBodies(doc: BoardDoc, content: Board): Map<CardId, string> {
  const bodies = new Map<CardId, string>();
  for (const card of allCards(content).values()) {
    const body = card.hasBody ? readCard(doc, card.id)?.body : undefined;
    if (body) bodies.set(card.id, plainText(body));
  }
  return bodies;
}
