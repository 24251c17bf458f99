import { CardActions } from '#routes/card/card-actions.tsx';
import { CardContent, useShownCard } from '#routes/card/card-content.tsx';
import type { CardPageData } from '#routes/card/load-card.server.ts';
import { KIND_WORDS } from '#routes/card/thread.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { SavedWord } from '#routes/live-board/saved-word.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

type CardPanelProps = { readonly data: CardPageData; readonly onClose: () => void };

/** A card beside its board. */
export function CardPanel({ data, onClose }: CardPanelProps) {
  const { client, live } = useLiveBoardContext();
  const card = useShownCard(data);
  if (card === undefined) {
    return (
      <Sheet label="Card" lead={data.board.title} onClose={onClose}>
        <div className="p-4">
          <EmptyState
            title="This card is not here"
            says="It may have been on another board, or the link is not whole."
            action={<Button onPress={onClose}>Back to the board</Button>}
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
            elsewhere={{ label: 'Open as a page', path: `/c/${client.key}/cards/${card.id}` }}
            onArchived={onClose}
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
