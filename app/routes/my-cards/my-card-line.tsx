import { Link } from '@remix-run/react';
import { CornerLeftUp } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { dueWords } from '#model/calendar/due-words.ts';
import { Chip } from '#ui/chip.tsx';
import type { MyCard } from './load-my-cards.server.ts';

/** One of a person's cards: what, for which purpose, where it stands, until when. */
export function MyCardLine({ card }: { card: MyCard }) {
  return (
    <div className="relative flex items-start justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <Link
          to={card.href}
          data-my-card
          className="rounded-control font-medium text-ink after:absolute after:inset-0 hover:underline"
        >
          {card.title || 'Untitled'}
        </Link>
        {card.serves.length > 0 && (
          <p className="mt-0.5 flex items-center gap-1 text-xs text-ink-2">
            <CornerLeftUp aria-hidden size={12} className="shrink-0 text-ink-3" />
            <span className="sr-only">Serves</span>
            <span className="truncate">{card.serves.join(' › ')}</span>
          </p>
        )}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <span>
            {card.boardTitle} › {card.columnTitle}
          </span>
          {card.isHelper && <Chip tone="outline">helping</Chip>}
        </p>
      </div>
      <Due card={card} />
    </div>
  );
}

function Due({ card }: { card: MyCard }) {
  const { locale } = useLocale();
  if (card.dueOn === null) return null;
  const isLate = card.dueOn < card.today;
  return (
    <span
      className={`shrink-0 text-sm whitespace-nowrap tabular-nums ${isLate ? 'font-medium text-danger' : 'text-ink-2'}`}
    >
      {dueWords(card.dueOn, card.today, locale)}
    </span>
  );
}
