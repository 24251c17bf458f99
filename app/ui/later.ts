import { useEffect, useSyncExternalStore } from 'react';

/** A part of the page that is fetched after it: what floats over a page is not there before somebody opens it. */
export type Later<Part> = {
  /** The part, once it has come. */
  readonly read: () => Part | undefined;
  /** Asks for it, until it comes. */
  readonly fetch: () => void;
  readonly subscribe: (onCome: () => void) => () => void;
};

/** Names a part and how to get it: `later(() => import('./menu-panel.tsx'))`. */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  const listeners = new Set<() => void>();
  let part: Part | undefined;
  let isComing = false;
  const fetch = (): void => {
    if (isComing) return;
    isComing = true;
    load().then(
      (come) => {
        part = come;
        for (const listener of listeners) listener();
      },
      () => {
        isComing = false;
        whenReachable(fetch);
      },
    );
  };
  return {
    read: () => part,
    fetch,
    subscribe: (onCome) => {
      listeners.add(onCome);
      return () => listeners.delete(onCome);
    },
  };
}

const AGAIN_MS = 5_000;

/** When the browser has a network again, and otherwise after a while. */
function whenReachable(then: () => void): void {
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('online', end);
    then();
  };
  const timer = setTimeout(end, AGAIN_MS);
  window.addEventListener('online', end);
}

/** After what the page itself asks for; before anybody has pointed at anything. */
const FETCH_AFTER_MS = 300;

/**
 * A part as soon as it has come, if it is wanted; if not, it is fetched all the same, so that it is there at once.
 *
 * @param afterMs when it is fetched if nobody wants it before
 */
export function useLater<Part>(
  part: Later<Part>,
  isWanted: boolean,
  afterMs: number = FETCH_AFTER_MS,
): Part | undefined {
  const read = isWanted ? part.read : nothing;
  const come = useSyncExternalStore(part.subscribe, read, nothing);
  useEffect(() => {
    if (isWanted) {
      part.fetch();
      return;
    }
    const timer = setTimeout(part.fetch, afterMs);
    return () => clearTimeout(timer);
  }, [part, isWanted, afterMs]);
  return come;
}

const nothing = (): undefined => undefined;
