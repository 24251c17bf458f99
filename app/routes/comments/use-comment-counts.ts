import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import type { CardId } from '#model/ids.ts';
import type { Notice } from '#model/wire.ts';
import type { loader } from '#routes/comment-counts/route.tsx';
import { createCommentCounts } from './comment-counts.ts';

type UseCommentCounts = {
  /** `/c/acme/boards/<id>` */
  readonly boardPath: string;
  /** As the page came with them. */
  readonly initial: Readonly<Record<CardId, number>>;
};

/** The numbers on a board's cards, and what asks for them again when somebody said something anywhere on it. */
export function useCommentCounts({ boardPath, initial }: UseCommentCounts) {
  const [counts] = useState(() => createCommentCounts(initial));
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => counts.set(initial), [counts, initial]);
  useEffect(() => {
    if (data) counts.set(data.counts);
  }, [counts, data]);
  const onNotice = useCallback(
    (notice: Notice) => {
      if (notice.type === 'comments-changed') load(`${boardPath}/comments`);
    },
    [load, boardPath],
  );
  return { counts, onNotice };
}
