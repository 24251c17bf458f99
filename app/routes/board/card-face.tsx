import type { ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import { CardChips } from './card-chips.tsx';
import { CardFoot } from './card-foot.tsx';

type CardFaceProps = {
  readonly card: Card;
  /** In a column of finished work nothing is late. */
  readonly isFinished: boolean;
  /** The title: a link on the board, an editor while it is written, plain text while it is dragged. */
  readonly title: ReactNode;
};

/** What a card shows, in look.md's fixed order; nothing that is not there is drawn. */
export function CardFace({ card, isFinished, title }: CardFaceProps) {
  return (
    <>
      {card.labels.length > 0 && (
        <ul className="mb-1 flex flex-wrap gap-1 pe-6" aria-label="Labels">
          {card.labels.map((label) => (
            <li key={label} className="rounded-control bg-sunken px-1.5 text-xs text-ink-2">
              {label}
            </li>
          ))}
        </ul>
      )}
      {title}
      <CardChips card={card} />
      <CardFoot card={card} isFinished={isFinished} />
    </>
  );
}
