import type * as Y from 'yjs';
import { cardsOf, type BoardDoc } from '#model/board/doc.ts';

/** Hears of each card that somebody else put elsewhere; returns how to end it. */
export function hearRemoteMoves(doc: BoardDoc, onMove: (cardId: string) => void): () => void {
  const cards = cardsOf(doc);
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
    if (local) return;
    for (const event of events) {
      const [cardId] = event.path;
      if (event.path.length === 1 && event.keys.has('place')) onMove(String(cardId));
    }
  };
  cards.observeDeep(onChange);
  return () => cards.unobserveDeep(onChange);
}
