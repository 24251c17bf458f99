import { createContext, useContext } from 'react';
import type { CardId } from '#model/ids.ts';
import type { Reader } from './load-readers.server.ts';

/** What is the same for all that is written about one card. */
type Commenting = {
  readonly cardId: CardId;
  /** Who can be mentioned. */
  readonly readers: readonly Reader[];
};

export const CommentingContext = createContext<Commenting | undefined>(undefined);

/** The card one writes about. Throws outside its comments. */
export function useCommenting(): Commenting {
  const value = useContext(CommentingContext);
  if (value === undefined) throw new Error('No card to comment on around this component');
  return value;
}
