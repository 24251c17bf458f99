import { useEffect, useState } from 'react';
import { typedWords } from '#model/search/search-words.ts';
import type { Found } from '#routes/search/found.ts';
import { searchQuery, type AskedSearch } from '#routes/search/read-search.ts';

/** What the server found for a line typed; `isLost` when it could not be asked, `isDone` when it is the answer to that line. */
export type FoundOnServer = {
  readonly found: readonly Found[];
  readonly isLost: boolean;
  readonly isDone: boolean;
};

const NOTHING = { found: [], isLost: false, of: '' };
/** A hand at work is waited for this long. */
const PAUSE_MS = 120;

/** Asks the server for what is typed, once the hand pauses. Until it answers, what it found before stays. */
export function useFound(typed: string, within: Omit<AskedSearch, 'typed'> = {}): FoundOnServer {
  const [answer, setAnswer] = useState<Omit<FoundOnServer, 'isDone'> & { of: string }>(NOTHING);
  const wanted = typed.trim();
  const isNothing = typedWords(wanted).length === 0;
  const query = searchQuery({ ...within, typed: wanted });
  useEffect(() => {
    if (isNothing) return undefined;
    const request = new AbortController();
    const timer = setTimeout(() => {
      ask(query, request.signal).then(
        (found) => setAnswer({ found, isLost: false, of: query }),
        () => {
          if (!request.signal.aborted) setAnswer({ found: [], isLost: true, of: query });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [query, isNothing]);
  if (isNothing) return { found: [], isLost: false, isDone: true };
  return { found: answer.found, isLost: answer.isLost, isDone: answer.of === query };
}

async function ask(query: string, signal: AbortSignal): Promise<Found[]> {
  const response = await fetch(`/find${query}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as Found[];
}
