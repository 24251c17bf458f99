import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes changes at once, or as soon as the server's content is here: a document that is not filled yet takes none
 * (R6), and what somebody quick typed in the first moments is not lost.
 */
export function useWhenLive(isLive: boolean): (change: () => void) => void {
  const waiting = useRef<(() => void)[]>([]);
  const isFilled = useRef(isLive);
  useEffect(() => {
    isFilled.current = isLive;
    if (isLive) for (const change of waiting.current.splice(0)) change();
  }, [isLive]);
  return useCallback((change) => {
    if (isFilled.current) change();
    else waiting.current.push(change);
  }, []);
}
