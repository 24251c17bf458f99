import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardId } from '#model/ids.ts';
import type { Notice } from '#model/wire.ts';
import { createCommentCounts } from './comment-counts.ts';

/** How many comments cards have; a card without any is left out. */
export type CommentNumbers = Readonly<Record<CardId, number>>;

type UseCommentCounts = {
  /** `/c/acme/boards/<id>` */
  readonly boardPath: string;
  /** As the page came with them. */
  readonly initial: CommentNumbers;
};

/** The numbers on a board's cards, and what asks for them again when somebody said something anywhere on it. */
export function useCommentCounts({ boardPath, initial }: UseCommentCounts) {
  const [counts] = useState(() => createCommentCounts(initial));
  const asked = useRef(0);
  useEffect(() => counts.set(initial), [counts, initial]);
  const onNotice = useCallback(
    (notice: Notice) => {
      if (notice.type !== 'comments-changed') return;
      const question = (asked.current += 1);
      ask(`${boardPath}/comments`).then(
        (numbers) => {
          // A later question knows more.
          if (question === asked.current) counts.set(numbers);
        },
        // They stay as they are until something is said again.
        () => undefined,
      );
    },
    [counts, boardPath],
  );
  return { counts, onNotice };
}

/** Not through the router: what it asks for it breaks off when somebody posts, and says so in the console. */
async function ask(path: string): Promise<CommentNumbers> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The server answered with ${response.status}`);
  return (await response.json()) as CommentNumbers;
}
