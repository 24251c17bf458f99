import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '#model/wire.ts';
import { createCountStore, type CardCounts } from './card-counts.ts';

type UseCardCounts = {
  /** Where the server says them: `/c/acme/boards/<id>/comments` */
  readonly path: string;
  /** As the page came with them. */
  readonly initial: CardCounts;
  /** What the server sends when they may have changed. */
  readonly changedBy: Notice['type'];
};

/** The numbers on a board's cards, and what asks for them again when one changed anywhere on it. */
export function useCardCounts({ path, initial, changedBy }: UseCardCounts) {
  const [counts] = useState(() => createCountStore(initial));
  const asked = useRef(0);
  useEffect(() => counts.set(initial), [counts, initial]);
  const onNotice = useCallback(
    (notice: Notice) => {
      if (notice.type !== changedBy) return;
      const question = (asked.current += 1);
      ask(path).then(
        (numbers) => {
          // A later question knows more.
          if (question === asked.current) counts.set(numbers);
        },
        // They stay as they are until something changes again.
        () => undefined,
      );
    },
    [counts, path, changedBy],
  );
  return { counts, onNotice };
}

/** Not through the router: what it asks for it breaks off when somebody posts, and says so in the console. */
async function ask(path: string): Promise<CardCounts> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The server answered with ${response.status}`);
  return (await response.json()) as CardCounts;
}
