import { Link } from '@remix-run/react';
import { PencilLine } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { RichTextView } from '#routes/quarter/rich-text-view.tsx';
import { cardAddress } from './card-address.ts';
import { usePlan } from './plan-context.ts';
import { useWhy } from './use-why.ts';

/** Why the priority is one, in full sentences; it is written in the card's panel. */
export function Why({ card }: { card: Card }) {
  const { plan, mayEdit } = usePlan();
  const text = useWhy(card.id);
  const write = cardAddress(plan, card.id);
  if (text.length === 0) {
    return mayEdit ? (
      <p>
        <Link
          to={write}
          preventScrollReset
          className="text-sm text-ink-3 hover:text-ink hover:underline"
        >
          Write why this matters now
        </Link>
      </p>
    ) : null;
  }
  return (
    <div className="relative flex max-w-prose flex-col gap-2 font-serif text-base text-ink-2">
      <RichTextView text={text} />
      {mayEdit && (
        <Link
          to={write}
          preventScrollReset
          aria-label={`Edit why ${card.title} matters`}
          className="absolute -end-8 top-0.5 rounded-control p-1 text-ink-3 opacity-0 group-focus-within/priority:opacity-100 group-hover/priority:opacity-100 hover:text-ink focus-visible:opacity-100 touch:hidden"
        >
          <PencilLine aria-hidden size={16} />
        </Link>
      )}
    </div>
  );
}
