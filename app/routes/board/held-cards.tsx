import type { CardId } from '#model/ids.ts';
import { useCard } from '#sync/use-board.ts';
import { useBoardTools } from './board-tools.tsx';
import { heldCoat, stackCoat, titleType } from './card-coat.ts';
import { CardFace } from './card-face.tsx';

/** What is in the hand, lifted off the board, a little askew: the card that was grabbed, over a stack when there are more. */
export function HeldCards({ cardId, count }: { cardId: CardId; count: number }) {
  const { store } = useBoardTools();
  const card = useCard(store, cardId);
  if (!card) return null;
  const title = <p className={titleType}>{card.title === '' ? 'Untitled' : card.title}</p>;
  return (
    <div className={count > 1 ? `${heldCoat} ${stackCoat}` : heldCoat}>
      <CardFace card={card} isFinished={false} title={title} />
      {count > 1 && (
        <span className="absolute -end-2 -top-2 grid h-6 min-w-6 place-items-center rounded-full bg-brass px-1.5 text-xs font-medium text-on-brass tabular-nums">
          {count}
        </span>
      )}
    </div>
  );
}
