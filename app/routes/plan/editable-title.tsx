import { useRef, useState } from 'react';
import type { Card } from '#model/board/board.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { usePlan } from './plan-context.ts';

type EditableTitleProps = {
  readonly card: Card;
  /** What it is the title of, for screen readers: "priority". */
  readonly of: string;
  readonly className?: string;
};

/** A title that becomes a field where it stands, for those who may write; letters of two people both stay. */
export function EditableTitle({ card, of, className = '' }: EditableTitleProps) {
  const { acts, live, mayEdit } = usePlan();
  const [isWriting, setIsWriting] = useState(false);
  const isComingBack = useRef(false);
  // A document that is not here yet takes no letters (R6).
  if (!mayEdit || !live.isLive) return <span className={className}>{card.title}</span>;
  if (isWriting) {
    return (
      <InlineTitle
        value={card.title}
        label={`Title of the ${of}`}
        className={className}
        onType={(title) => acts.rename(card.id, title)}
        onDone={(how) => {
          isComingBack.current = how !== 'left';
          setIsWriting(false);
          live.setHere(undefined);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      ref={(button) => {
        if (isComingBack.current) button?.focus();
        isComingBack.current = false;
      }}
      className={`min-h-6 cursor-text rounded-control text-start hover:bg-sunken touch:min-h-8 ${className}`}
      title="Rename"
      onClick={() => {
        setIsWriting(true);
        live.setHere(card.id);
      }}
    >
      {card.title}
    </button>
  );
}
