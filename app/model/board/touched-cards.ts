import type * as Y from 'yjs';
import type { CardId } from '../ids.ts';
import { cardsOf, type BoardDoc } from './doc.ts';

/** The cards one transaction made, changed or deleted anything of. */
export function touchedCards(doc: BoardDoc, { changed }: Y.Transaction): CardId[] {
  const cards = cardsOf(doc);
  const ids = new Set<CardId>();
  for (const [type, keys] of changed) {
    if (isSame(type, cards)) {
      for (const key of keys) if (key !== null) ids.add(key as CardId);
      continue;
    }
    const id = cardAround(type, cards);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

/** Which card a text, map or element inside a card belongs to. */
function cardAround(type: AnyType, cards: ReturnType<typeof cardsOf>): CardId | undefined {
  let inner: AnyType | null = type;
  while (inner && !isSame(inner.parent, cards)) inner = inner.parent;
  return (inner?._item?.parentSub ?? undefined) as CardId | undefined;
}

type AnyType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>> | Y.AbstractType<unknown>;

const isSame = (a: unknown, b: unknown): boolean => a === b;
