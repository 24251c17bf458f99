import { useEffect } from 'react';
import type { CardId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useAskInbox } from '#routes/shell/inbox-count.ts';

type UseSeen = {
  readonly cardId: CardId;
  /** Somebody was told something of the card and has not read it. */
  readonly isNews: boolean;
};

/** What one was told of a card is read once the card is before one's eyes: not while its window is hidden. */
export function useSeen({ cardId, isNews }: UseSeen): void {
  const { key: client } = useLiveBoardContext().client;
  const askInbox = useAskInbox();
  useEffect(() => {
    if (!isNews) return undefined;
    let isSent = false;
    const sendIfSeen = (): void => {
      if (isSent || document.visibilityState !== 'visible') return;
      isSent = true;
      const body = new URLSearchParams({ intent: 'seen', client, card: cardId });
      // Out of reach it stays new, and is read another time.
      fetch('/inbox/seen', { method: 'POST', body }).then(askInbox, () => undefined);
    };
    sendIfSeen();
    document.addEventListener('visibilitychange', sendIfSeen);
    return () => document.removeEventListener('visibilitychange', sendIfSeen);
  }, [client, cardId, isNews, askInbox]);
}
