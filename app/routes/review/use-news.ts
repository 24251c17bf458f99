import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { Board } from '#model/board/board.ts';
import { useLiveBoard } from '#sync/use-board.ts';
import type { Review } from './load-review.server.ts';

/** Nothing of the document is shown here: the review reads rows. */
const NOT_SHOWN: Board = {
  kind: 'plan',
  version: 0,
  columns: [],
  archivedColumns: [],
  cards: {},
  archivedCards: [],
};

/** Rows follow the document within this; many edits in a row are asked about once. */
const SETTLE_MS = 1_000;

/** Keeps a review that is shown to a room in step: asks the server again when the plan, a KPI or a decision changed. */
export function useNews({ board, me }: Pick<Review, 'board' | 'me'>): void {
  const { revalidate } = useRevalidator();
  const { doc, isLive } = useLiveBoard({
    boardId: board.id,
    epoch: board.epoch,
    initial: NOT_SHOWN,
    person: me,
    canWrite: false,
    onNotice: (notice) => {
      // What is said of a card, or attached to it, is not shown here.
      if (notice.type === 'comments-changed' || notice.type === 'attachments-changed') return;
      void revalidate();
    },
  });
  useEffect(() => {
    if (!isLive || !doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(revalidate, SETTLE_MS);
    };
    doc.on('update', soon);
    return () => {
      clearTimeout(timer);
      doc.off('update', soon);
    };
  }, [doc, isLive, revalidate]);
}
