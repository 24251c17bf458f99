import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Card } from '#model/board/board.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { slotInWords } from './drag-words.ts';
import { usePlan, usePlanContent } from './plan-context.ts';
import { slotBeside, slotId, slotOf, type Slot } from './slot.ts';

/** Something of the plan in a person's hand, and the slot it would land in. */
export type PlanDrag = {
  readonly card: Card;
  readonly by: 'pointer' | 'keys';
  readonly slot: Slot | undefined;
};

/** One drag at a time, by pointer or by keys. Both end in one act, which is none when it would stay where it is. */
export function usePlanDrag() {
  const { acts } = usePlan();
  const content = usePlanContent();
  const now = useRef(content);
  useEffect(() => {
    now.current = content;
  });
  const announce = useAnnounce();
  const [drag, setDrag] = useState<PlanDrag>();
  // The keys of one moment come faster than React renders; each finds what the one before it did.
  const held = useRef<PlanDrag>();
  const hold = useCallback((next: PlanDrag | undefined) => {
    held.current = next;
    setDrag(next);
  }, []);

  const hand = useMemo(() => {
    const outline = () => now.current.outline;
    const say = (verb: string, { card, slot }: PlanDrag) =>
      announce(`${verb} ${card.title}${slot ? ` ${slotInWords(slot, outline())}` : ''}.`);
    const aim = (slot: Slot | undefined) => {
      const drag = held.current;
      if (!drag || !slot || (drag.slot && slotId(drag.slot) === slotId(slot))) return;
      const next = { ...drag, slot };
      hold(next);
      say('Moving', next);
    };
    const letGo = () => {
      const drag = held.current;
      hold(undefined);
      // In its new place it is often a new element, once the page has drawn it.
      if (drag?.by === 'keys') requestAnimationFrame(() => gripOf(drag.card)?.focus());
      return drag;
    };
    return {
      aim,
      grab: (card: Card, by: PlanDrag['by']) => {
        hold({ card, by, slot: slotOf(card, outline()) });
        announce(`Grabbed ${card.title}.`);
      },
      step: (by: 1 | -1) => {
        const drag = held.current;
        if (drag) aim(slotBeside(drag.card, drag.slot, by, outline()));
      },
      drop: () => {
        const dropped = letGo();
        if (!dropped?.slot) return;
        const { card, slot } = dropped;
        const { board } = now.current;
        if (!board.cards[card.id]) return announce(`Somebody archived ${card.title} meanwhile.`);
        say('Dropped', dropped);
        const from = slotOf(card, outline());
        if (from && slotId(from) === slotId(slot)) return;
        if (slot.of === 'priority') return acts.movePriority(card.id, slot);
        const under = board.cards[slot.under];
        if (under) acts.moveChannelPlan(card.id, { under, after: slot.after });
      },
      putBack: () => {
        const back = letGo();
        if (back) announce(`Put back ${back.card.title}.`);
      },
    };
  }, [acts, announce, hold]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (held.current?.by !== 'keys' || event.defaultPrevented) return;
      event.preventDefault();
      if (event.key === 'ArrowDown') hand.step(1);
      else if (event.key === 'ArrowUp') hand.step(-1);
      else if (event.key === ' ' || event.key === 'Enter') hand.drop();
      else if (event.key === 'Escape' || event.key === 'Tab') hand.putBack();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [hand]);

  return { drag, hand };
}

const gripOf = ({ id }: Card): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-grip="${id}"]`);
