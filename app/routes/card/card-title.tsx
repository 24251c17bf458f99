import { useContext, useState } from 'react';
import type { Card } from '#model/board/board.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { CardShownIn } from './card-section.tsx';
import type { CardActs } from './use-card-acts.ts';

const TYPE = {
  panel: 'font-serif text-lg font-medium text-ink',
  page: 'font-serif text-xl font-medium tracking-tight text-ink',
};

/** The card's title; a press makes it a field where it stands, and letters of two people both stay. */
export function CardTitle({ card, acts }: { card: Card; acts: CardActs }) {
  const { canEdit } = useLiveBoardContext();
  const shownIn = useContext(CardShownIn);
  const Heading = shownIn === 'page' ? 'h1' : 'h2';
  const type = TYPE[shownIn];
  const [isWriting, setIsWriting] = useState(false);
  const title = card.title === '' ? 'Untitled' : card.title;
  if (isWriting) {
    return (
      <InlineTitle
        value={card.title}
        label="Card title"
        className={type}
        onType={acts.rename}
        onDone={() => setIsWriting(false)}
      />
    );
  }
  return (
    <Heading className={`${type} break-words`}>
      {canEdit ? (
        <button
          type="button"
          title="Edit the title"
          className="w-full cursor-text rounded-control text-start hover:bg-hover"
          onClick={() => setIsWriting(true)}
        >
          {title}
        </button>
      ) : (
        title
      )}
    </Heading>
  );
}
