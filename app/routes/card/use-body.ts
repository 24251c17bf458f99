import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { RichText } from '#model/board/board.ts';
import { bodyOf } from '#model/board/ops/body.ts';
import { readRichText } from '#model/board/rich-text.ts';
import type { CardId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';

/** A card's live description; undefined until the board has arrived. */
export function useBodyFragment(cardId: CardId): Y.XmlFragment | undefined {
  const { live } = useLiveBoardContext();
  return live.isLive && live.doc ? bodyOf(live.doc, cardId) : undefined;
}

/** A description to read, which follows what others write; `initial` until the board has arrived. */
export function useBodyText(fragment: Y.XmlFragment | undefined, initial: RichText): RichText {
  const [read, setRead] = useState<RichText>();
  useEffect(() => {
    if (fragment === undefined) return;
    const follow = () => setRead(readRichText(fragment));
    follow();
    fragment.observeDeep(follow);
    return () => fragment.unobserveDeep(follow);
  }, [fragment]);
  return read ?? initial;
}
