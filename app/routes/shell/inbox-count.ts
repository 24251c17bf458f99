import { useLocation } from '@remix-run/react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import type { ShellData } from './load-shell.server.ts';

type InboxCount = { readonly count: number; readonly askAgain: () => void };

export const InboxCountContext = createContext<InboxCount>({
  count: 0,
  askAgain: () => undefined,
});

/** How much is new in one's inbox, as far as this page knows. */
export const useInboxCount = (): number => useContext(InboxCountContext).count;

/** Asks how much is new: something may have come, or been read. */
export const useAskInbox = (): (() => void) => useContext(InboxCountContext).askAgain;

/**
 * Keeps the number beside the inbox: as the page came with it, and asked for again on every way to another page, when
 * the window is looked at again, and now and then while it is. Pages with a board are told besides, by its socket. A
 * server that does not answer leaves the number as it is.
 */
export function useInboxCounting(given: ShellData): InboxCount {
  const [asked, setAsked] = useState({ given, count: given.inboxCount });
  const { pathname } = useLocation();
  const askAgain = useCallback(() => {
    ask().then(
      (count) => setAsked({ given, count }),
      () => undefined,
    );
  }, [given]);
  useEffect(askAgain, [askAgain, pathname]);
  useEffect(() => {
    const askIfSeen = (): void => {
      if (document.visibilityState === 'visible') askAgain();
    };
    const timer = setInterval(askIfSeen, LIMITS.inboxEveryMs);
    document.addEventListener('visibilitychange', askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askIfSeen);
    };
  }, [askAgain]);
  // Whatever the page came with since is newer than what was asked before.
  const count = asked.given === given ? asked.count : given.inboxCount;
  return useMemo(() => ({ count, askAgain }), [count, askAgain]);
}

async function ask(): Promise<number> {
  const response = await fetch('/inbox/count');
  const { count } = (await response.json()) as { readonly count: number };
  return count;
}
