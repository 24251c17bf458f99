import { useEffect, useState } from 'react';
import type { Found } from '#routes/find/find-all.server.ts';

/** What the server found for a line typed; `isLost` when it could not be asked. */
export type FoundOnServer = { readonly found: readonly Found[]; readonly isLost: boolean };

const NOTHING: FoundOnServer = { found: [], isLost: false };
/** A hand at work is waited for this long. */
const PAUSE_MS = 120;

/** Asks the server for what is typed, once the hand pauses. Until it answers, what it found before stays. */
export function useFound(typed: string): FoundOnServer {
  const [answer, setAnswer] = useState(NOTHING);
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    const request = new AbortController();
    const timer = setTimeout(() => {
      ask(wanted, request.signal).then(
        (found) => setAnswer({ found, isLost: false }),
        () => {
          if (!request.signal.aborted) setAnswer({ found: [], isLost: true });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [wanted]);
  return wanted === '' ? NOTHING : answer;
}

async function ask(typed: string, signal: AbortSignal): Promise<Found[]> {
  const response = await fetch(`/find?q=${encodeURIComponent(typed)}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as Found[];
}
