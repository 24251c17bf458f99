import type { ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import { CardAge } from './card-age.tsx';
import { CardChips } from './card-chips.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardKey } from './card-key.tsx';

type CardFaceProps = {
  readonly card: Card;
  /** In a column of finished work nothing is late. */
  readonly isFinished: boolean;
  /** The title: a link on the board, an editor while it is written, plain text while it is dragged. */
  readonly title: ReactNode;
};

/** A brass corner: to be done before others. */
function FlagCorner() {
  return (
    <span className="absolute start-0 top-0 size-3.5 rounded-ss-control bg-brass [clip-path:polygon(0_0,100%_0,0_100%)]">
      <span className="sr-only">Flagged</span>
    </span>
  );
}

/** What a card shows, in look.md's fixed order; nothing that is not there is drawn. */
export function CardFace({ card, isFinished, title }: CardFaceProps) {
  return (
    <>
      {card.isFlagged && <FlagCorner />}
      {/* As high without a key, so that nothing moves when a new card gets its own. */}
      <div className="mb-1 flex min-h-4 flex-wrap items-center gap-x-1.5 gap-y-1 pe-6">
        <CardKey cardId={card.id} />
        {card.labels.length > 0 && (
          <ul className="contents" aria-label="Labels">
            {card.labels.map((label) => (
              <li key={label} className="rounded-control bg-sunken px-1.5 text-xs text-ink-2">
                {label}
              </li>
            ))}
          </ul>
        )}
        {!isFinished && <CardAge card={card} />}
      </div>
      {title}
      <CardChips card={card} />
      <CardFoot card={card} isFinished={isFinished} />
    </>
  );
}
