import { Flag } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { IconButton } from '#ui/icon-button.tsx';
import type { CardActs } from './use-card-acts.ts';

/** Whether the card is to be done before others. */
export function FlagToggle({ card, acts }: { card: Card; acts: CardActs }) {
  const { canEdit } = useLiveBoardContext();
  const isFlagged = card.isFlagged === true;
  if (!canEdit) {
    return isFlagged ? (
      <span className="inline-flex items-center gap-1 text-xs text-brass-ink">
        <Flag aria-hidden size={14} fill="currentColor" />
        Flagged
      </span>
    ) : null;
  }
  return (
    <IconButton
      label={isFlagged ? 'Take the flag off' : 'Flag: to be done first'}
      size="s"
      icon={
        <Flag
          aria-hidden
          size={14}
          className={isFlagged ? 'text-brass-ink' : 'text-ink-3'}
          fill={isFlagged ? 'currentColor' : 'none'}
        />
      }
      onPress={() => acts.setFlag(!isFlagged)}
    />
  );
}
