import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announce = createContext<(says: string) => void>(() => undefined);

/** Says something to screen readers, politely: what changed, where nothing on the screen takes the focus. */
export function useAnnounce(): (says: string) => void {
  return useContext(Announce);
}

/** Holds the one live region of a page. Once, around everything. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ says: '', turn: 0 });
  const announce = useCallback(
    (says: string) => setSaid(({ turn }) => ({ says, turn: turn + 1 })),
    [],
  );
  return (
    <Announce.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {/* A new element each time: the same sentence twice is read twice. */}
        <span key={said.turn}>{said.says}</span>
      </div>
    </Announce.Provider>
  );
}
