import type { CardId } from '#model/ids.ts';
import { useCard } from '#sync/use-board.ts';
import { useBoardTools } from './board-tools.tsx';
import { heldCoat, titleType } from './card-coat.ts';
import { CardFace } from './card-face.tsx';

/** A card in the hand: lifted off the board, a little askew. */
export function HeldCard({ cardId }: { cardId: CardId }) {
  const { store } = useBoardTools();
  const card = useCard(store, cardId);
  if (!card) return null;
  const title = <p className={titleType}>{card.title === '' ? 'Untitled' : card.title}</p>;
  return (
    <div className={heldCoat}>
      <CardFace card={card} isFinished={false} title={title} />
    </div>
  );
}
