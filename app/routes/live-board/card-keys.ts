import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CardId } from '#model/ids.ts';
import { shortKey } from '#model/short-key.ts';

type Numbers = Readonly<Record<CardId, number>>;

/** The short keys of a board's cards, as the page came with them and as the server has told since (R35). */
export type CardKeys = {
  /** `ACME-42`; undefined for a card that has no number yet. */
  readonly of: (cardId: CardId) => string | undefined;
  readonly hear: (told: { clientKey?: string; numbers: Numbers }) => void;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** Keys of one client's cards. */
export function createCardKeys(from: { clientKey: string; numbers: Numbers }): CardKeys {
  const known = new Map(Object.entries(from.numbers));
  const listeners = new Set<() => void>();
  let { clientKey } = from;
  return {
    of: (cardId) => {
      const number = known.get(cardId);
      return number === undefined ? undefined : shortKey(clientKey, number);
    },
    hear: (told) => {
      clientKey = told.clientKey ?? clientKey;
      for (const [cardId, number] of Object.entries(told.numbers)) known.set(cardId, number);
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The keys of a page's cards; one value as long as the page stands. */
export function useCardKeys({
  clientKey,
  numbers,
}: {
  readonly clientKey: string;
  readonly numbers: Numbers;
}): CardKeys {
  const [keys] = useState(() => createCardKeys({ clientKey, numbers }));
  useEffect(() => keys.hear({ clientKey, numbers }), [keys, clientKey, numbers]);
  return keys;
}

/** One card's key; draws again when it comes. */
export function useCardKey(keys: CardKeys, cardId: CardId): string | undefined {
  const read = () => keys.of(cardId);
  return useSyncExternalStore(keys.subscribe, read, read);
}
