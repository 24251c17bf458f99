import { isMovedAway } from '#model/board/doc.ts';
import { CardActions } from '#routes/card/card-actions.tsx';
import { CardContent, useShownCard } from '#routes/card/card-content.tsx';
import type { CardPageData } from '#routes/card/load-card.server.ts';
import { KIND_WORDS } from '#routes/card/thread.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { SavedWord } from '#routes/live-board/saved-word.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

type CardPanelProps = { readonly data: CardPageData; readonly onClose: () => void };

/** A card beside its board. */
export function CardPanel({ data, onClose }: CardPanelProps) {
  const { client, live } = useLiveBoardContext();
  const card = useShownCard(data);
  const hasMoved = live.doc !== undefined && isMovedAway(live.doc, data.cardId);
  const page = `/c/${client.key}/cards/${data.cardId}`;
  if (card === undefined) {
    return (
      <Sheet label="Card" lead={data.board.title} onClose={onClose}>
        <div className="p-4">
          <EmptyState
            title={hasMoved ? 'This card is on another board now' : 'This card is not here'}
            says={
              hasMoved
                ? 'It was moved there with everything in it.'
                : 'It may have been on another board, or the link is not whole.'
            }
            action={
              <>
                {hasMoved && <ButtonLink to={page}>Open the card</ButtonLink>}
                <Button onPress={onClose}>Back to the board</Button>
              </>
            }
          />
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      label={`${KIND_WORDS[card.kind]}: ${card.title}`}
      lead={data.board.title}
      onClose={onClose}
      actions={
        <>
          <SavedWord saved={live.saved} />
          <CardActions
            card={card}
            elsewhere={{ label: 'Open as a page', path: page }}
            onArchived={onClose}
            onMoved={onClose}
          />
        </>
      }
    >
      <div className="px-4 pt-4 pb-16 sm:px-6">
        <CardContent data={data} card={card} />
      </div>
    </Sheet>
  );
}
