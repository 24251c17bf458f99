import { useEffect, useState } from 'react';
import type { RichText } from '#model/board/board.ts';
import { bodyOf } from '#model/board/ops/body.ts';
import { readRichText } from '#model/board/rich-text.ts';
import type { CardId } from '#model/ids.ts';
import { usePlan } from './plan-context.ts';

const NOTHING: RichText = [];

/** A priority's description as it is now: the server's at first, then the document's, while others write it. */
export function useWhy(cardId: CardId): RichText {
  const { plan, live } = usePlan();
  const { doc } = live;
  const [written, setWritten] = useState<RichText>();

  useEffect(() => {
    if (!doc) return;
    let last = '';
    const read = () => {
      const body = bodyOf(doc, cardId);
      if (!body) return;
      const next = readRichText(body);
      const text = JSON.stringify(next);
      if (text === last) return;
      last = text;
      setWritten(next);
    };
    read();
    doc.on('update', read);
    return () => doc.off('update', read);
  }, [doc, cardId]);

  return written ?? plan.whys.get(cardId) ?? NOTHING;
}
