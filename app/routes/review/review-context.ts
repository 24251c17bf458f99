import { createContext, useContext } from 'react';
import type { Review } from './load-review.server.ts';

export const ReviewContext = createContext<Review | undefined>(undefined);

/** The review this component is on. Throws outside a `ReviewContext.Provider`. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error('No review around this component');
  return review;
}
