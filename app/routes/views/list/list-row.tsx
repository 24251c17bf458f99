import { Flag, Hourglass } from 'lucide-react';
import { memo } from 'react';
import { effortWords } from '#model/board/effort.ts';
import type { Grouping } from '#model/board/view-query.ts';
import type { CardId } from '#model/ids.ts';
import { CardKey } from '#routes/board/card-key.tsx';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useIsSelected } from '#routes/board/select/use-selection.ts';
import { useCard, useColumn } from '#sync/use-board.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import { CardLink } from '../card-link.tsx';
import { ColumnMark } from '../column-mark.tsx';
import { DueWords } from '../due-words.tsx';

type ListRowProps = {
  readonly cardId: CardId;
  readonly by: Grouping;
  readonly isOpen: boolean;
};

const row = [
  'relative flex min-h-row items-center gap-3 border-b border-line px-4 text-sm scroll-mt-10 sm:px-6 touch:min-h-12',
  'hover:bg-hover data-open:bg-selected data-selected:bg-selected',
  'has-[[data-card-link]:focus-visible]:outline-2 has-[[data-card-link]:focus-visible]:-outline-offset-2 has-[[data-card-link]:focus-visible]:outline-focus',
].join(' ');

/** A card in one line; draws again only when it changes. */
export const ListRow = memo(function ListRow({ cardId, by, isOpen }: ListRowProps) {
  const { store, selection, locale, names } = useBoardTools();
  const card = useCard(store, cardId);
  const isSelected = useIsSelected(selection, cardId);
  const column = useColumn(store, card?.columnId ?? ('' as never));
  if (!card) return null;
  const owner = card.ownerId && (names[card.ownerId] ?? 'Somebody who left');
  return (
    <li
      data-card-id={cardId}
      data-row={cardId}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      className={row}
    >
      {by !== 'column' && column && (
        <span title={column.title} className="flex">
          <ColumnMark category={column.category} />
          <span className="sr-only">{column.title}</span>
        </span>
      )}
      <span className="hidden w-20 shrink-0 truncate text-xs text-ink-3 tabular-nums sm:block">
        <CardKey cardId={cardId} />
      </span>
      <CardLink
        card={card}
        isOpen={isOpen}
        isSelected={isSelected}
        className="min-w-0 flex-1 truncate text-ink outline-none after:absolute after:inset-0"
      />
      {card.isFlagged && (
        <Flag aria-label="Flagged" size={14} className="shrink-0 text-brass-ink" />
      )}
      {card.waitingOn && (
        <Hourglass aria-label="Waiting" size={14} className="shrink-0 text-at-risk" />
      )}
      <span className="hidden shrink-0 gap-1 md:flex">
        {card.labels.slice(0, 3).map((label) => (
          <Chip key={label}>{label}</Chip>
        ))}
        {by !== 'channel' && card.channel !== undefined && (
          <Chip tone="outline">{card.channel}</Chip>
        )}
      </span>
      {card.effort !== undefined && (
        <span className="hidden w-12 shrink-0 text-end text-xs text-ink-3 tabular-nums sm:block">
          <span className="sr-only">Effort </span>
          {effortWords(card.effort, locale)}
        </span>
      )}
      <span className="w-22 shrink-0 text-end text-xs">
        <DueWords due={card.due} isFinished={column?.category === 'done'} />
      </span>
      <span className="grid size-6 shrink-0">{owner && <Avatar name={owner} size="s" />}</span>
    </li>
  );
});
