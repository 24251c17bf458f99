import { useParams, useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';
import type { Notice } from '#model/wire.ts';
import { useAskInbox } from '#routes/shell/inbox-count.ts';
import type { CardKeys } from './card-keys.ts';

/**
 * What is not in the document is asked for again when the server says that it changed (R9); what is said of a card
 * or attached to it, only where that card is open. Numbers of new cards come with the notice.
 */
export function useAskAgain(keys: CardKeys): (notice: Notice) => void {
  const { revalidate } = useRevalidator();
  const askInbox = useAskInbox();
  const openId = useParams().card;
  return useCallback(
    (notice) => {
      if (notice.type === 'refused') return;
      if (notice.type === 'inbox-changed') return askInbox();
      if (notice.type === 'cards-numbered') return keys.hear(notice);
      const isOfACard = notice.type === 'comments-changed' || notice.type === 'attachments-changed';
      if (isOfACard && notice.cardId !== openId) return;
      void revalidate();
    },
    [revalidate, openId, keys, askInbox],
  );
}
