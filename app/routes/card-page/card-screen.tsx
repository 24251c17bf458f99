import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { isMovedAway } from '#model/board/doc.ts';
import type { CardId } from '#model/ids.ts';
import { CardActions } from '#routes/card/card-actions.tsx';
import { CardContent, useShownCard } from '#routes/card/card-content.tsx';
import { CardShownIn } from '#routes/card/card-section.tsx';
import { useCardKeys } from '#routes/live-board/card-keys.ts';
import {
  LiveBoardContext,
  useLiveBoardContext,
  type LiveBoardValue,
} from '#routes/live-board/live-board-context.ts';
import { PresenceAvatars } from '#routes/live-board/presence-avatars.tsx';
import { StoppedBanner } from '#routes/live-board/stopped-banner.tsx';
import { SavedWord } from '#routes/live-board/saved-word.tsx';
import { useAskAgain } from '#routes/live-board/use-ask-again.ts';
import { useLiveBoard } from '#sync/use-board.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import type { CardPage } from './load-card-page.server.ts';

/** A card on its own page, connected to its board. */
export function CardScreen({ page }: { page: CardPage }) {
  const keys = useCardKeys({ clientKey: page.client.key, numbers: page.numbers });
  const live = useLiveBoard({
    boardId: page.board.id,
    epoch: page.board.epoch,
    initial: page.initial,
    person: page.me,
    canWrite: page.canEdit,
    onNotice: useAskAgain(keys),
  });
  const around: LiveBoardValue = {
    live,
    keys,
    boardKind: page.board.kind,
    me: page.me.id,
    people: page.people,
    kpis: page.kpis,
    client: page.client,
    today: page.today,
    canEdit: page.canEdit && live.saved.state !== 'stopped',
  };
  return (
    <LiveBoardContext.Provider value={around}>
      <Page width="read">
        <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 truncate text-sm">
            <ButtonLink to={page.data.board.path} variant="quiet" className="-ms-3.5">
              {page.data.board.title}
            </ButtonLink>
          </p>
          <PresenceAvatars people={live.people} />
          <SavedWord saved={live.saved} />
          <CardOnPage page={page} part="actions" />
        </div>
        <StoppedBanner live={live} />
        <CardOnPage page={page} part="content" />
      </Page>
    </LiveBoardContext.Provider>
  );
}

/** The card as it is now; it can go while the page is open, when somebody undoes having made it. */
function CardOnPage({ page, part }: { page: CardPage; part: 'actions' | 'content' }) {
  const { data } = page;
  const card = useShownCard(data);
  useFollow(card === undefined && part === 'content' ? data.cardId : undefined);
  if (part === 'actions') {
    const path = `${data.board.path}/cards/${data.cardId}`;
    return (
      card && (
        <CardActions
          card={card}
          elsewhere={{ label: 'Show on the board', path }}
          onArchived={() => undefined}
          onMoved={() => undefined}
        />
      )
    );
  }
  if (card) {
    return (
      <CardShownIn.Provider value="page">
        <CardContent data={data} card={card} />
      </CardShownIn.Provider>
    );
  }
  return (
    <EmptyState
      title="This card is not here any more"
      says="Somebody took it away while this page was open."
      action={<ButtonLink to={data.board.path}>To its board</ButtonLink>}
    />
  );
}

/** A card that goes to another board is shown from there. */
function useFollow(cardId: CardId | undefined): void {
  const { live } = useLiveBoardContext();
  const { revalidate } = useRevalidator();
  const { doc } = live;
  const hasMoved = doc !== undefined && cardId !== undefined && isMovedAway(doc, cardId);
  useEffect(() => {
    if (hasMoved) revalidate();
  }, [hasMoved, revalidate]);
}
