import { useEffect, useRef } from 'react';
import type { MyCard } from '#routes/my-cards/load-my-cards.server.ts';

/**
 * The focus stays on the line somebody acts on, wherever the list has it after that; when the line has gone, it is on
 * the one that took its place. Returns how to say that a line is about to be acted on.
 */
export function useFocusStays(cards: readonly MyCard[]): (cardId: string) => void {
  const acted = useRef<{ cardId: string; at: number }>();
  useEffect(() => {
    const { cardId, at } = acted.current ?? {};
    acted.current = undefined;
    if (cardId === undefined || at === undefined) return;
    // Somebody has gone elsewhere meanwhile, to a menu for instance.
    const active = document.activeElement;
    if (active && active !== document.body && !active.closest('[data-line], main')) return;
    const lines = linesHere();
    const line = lines.find((each) => each.dataset.line === cardId) ?? lines[at] ?? lines.at(-1);
    line?.querySelector<HTMLElement>('[data-my-card]')?.focus();
  }, [cards]);
  return (cardId) => {
    acted.current = { cardId, at: linesHere().findIndex(({ dataset }) => dataset.line === cardId) };
  };
}

const linesHere = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
