import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes changes at once, or as soon as what they are made with is here: a document that has not come or is not filled
 * yet takes none (R6), and what somebody quick typed in the first moments is not lost.
 *
 * @param live what changes are made with; undefined until then
 */
export function useWhenLive<Live>(live: Live | undefined): (change: (live: Live) => void) => void {
  const waiting = useRef<((live: Live) => void)[]>([]);
  const here = useRef(live);
  useEffect(() => {
    here.current = live;
    if (live !== undefined) for (const change of waiting.current.splice(0)) change(live);
  }, [live]);
  return useCallback((change) => {
    if (here.current === undefined) waiting.current.push(change);
    else change(here.current);
  }, []);
}
