import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CardId } from '#model/ids.ts';

const WANTED = 'quarterdeck:card-wanted';

/**
 * Has a card drawn that may be out of sight, before this returns. Whoever asks knows only the card, not which column
 * has it. Not while React draws.
 */
export function drawCard(cardId: CardId): void {
  document.dispatchEvent(new CustomEvent<CardId>(WANTED, { detail: cardId }));
}

/** The card somebody asked for last, for a column to keep it drawn if it has it. */
export function useWantedCard(): CardId | undefined {
  const [wanted, setWanted] = useState<CardId>();
  useEffect(() => {
    const onWanted = (event: Event) => {
      flushSync(() => setWanted((event as CustomEvent<CardId>).detail));
    };
    document.addEventListener(WANTED, onWanted);
    return () => document.removeEventListener(WANTED, onWanted);
  }, []);
  return wanted;
}
