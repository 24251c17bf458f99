import { useEffect, useState, type RefObject } from 'react';
import type { CardId } from '#model/ids.ts';

/** Focus flies over cards while an arrow key is held; the others are told where it rests. */
const REST_MS = 150;

type Options = {
  readonly root: RefObject<HTMLElement>;
  readonly heldId: CardId | undefined;
  readonly openId: CardId | undefined;
  readonly tell: (cardId: CardId | undefined) => void;
};

/** Tells the others which card this person is at: the one in the hand, the open one, or the focused one. */
export function useHere({ root, heldId, openId, tell }: Options): void {
  const [focusedId, setFocusedId] = useState<CardId>();
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const onFocus = (event: FocusEvent) => setFocusedId(cardIdOf(event.target));
    const onBlur = (event: FocusEvent) => setFocusedId(cardIdOf(event.relatedTarget));
    board.addEventListener('focusin', onFocus);
    board.addEventListener('focusout', onBlur);
    return () => {
      board.removeEventListener('focusin', onFocus);
      board.removeEventListener('focusout', onBlur);
    };
  }, [root]);

  const here = heldId ?? openId ?? focusedId;
  useEffect(() => {
    const timer = setTimeout(() => tell(here), REST_MS);
    return () => clearTimeout(timer);
  }, [here, tell]);
}

/** The id a card's element carries (card-slot.tsx). */
function cardIdOf(target: EventTarget | null): CardId | undefined {
  if (!(target instanceof Element)) return undefined;
  const card = target.closest<HTMLElement>('[data-card-id]');
  return card?.dataset.cardId as CardId | undefined;
}
