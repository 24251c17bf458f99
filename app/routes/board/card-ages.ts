import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Card } from '#model/board/board.ts';
import { daysUntouched } from '#model/board/aging.ts';
import type { Day } from '#model/calendar/day.ts';
import type { CardId } from '#model/ids.ts';
import type { BoardStore } from '#sync/board-store.ts';

/** For how long nobody touched the cards of a board, where the board wants that shown. Each card listens for itself. */
export type CardAges = {
  readonly subscribe: (onChange: () => void) => () => void;
  /** In days; undefined: not long, or not to be shown. */
  readonly of: (card: Card) => number | undefined;
};

type Known = {
  readonly touched: Readonly<Record<CardId, string>>;
  /** The cards as they were when that was asked: one that is another value now was touched since. */
  readonly cards: Readonly<Record<CardId, Card>>;
};

type Options = {
  readonly store: BoardStore;
  readonly boardPath: string;
  readonly today: Day;
  readonly timeZone: string;
};

function createCardAges({ store, today, timeZone }: Omit<Options, 'boardPath'>) {
  const listeners = new Set<() => void>();
  let known: Known | undefined;
  return {
    subscribe: (onChange: () => void) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    of: (card: Card) => {
      const { agingDays } = store.board();
      if (agingDays === undefined || known?.cards[card.id] !== card) return undefined;
      const { createdAt, id } = card;
      return daysUntouched({ createdAt, touchedAt: known.touched[id], today, timeZone, agingDays });
    },
    know: (touched: Known['touched'] | undefined) => {
      known = touched && { touched, cards: store.board().cards };
      for (const listener of listeners) listener();
    },
  };
}

/** One of a board; asks when its cards were touched once somebody wants ages shown, and not before the page stands. */
export function useCardAges(options: Options): CardAges {
  const { store, boardPath } = options;
  const [held, setHeld] = useState(() => ({ store, ages: createCardAges(options) }));
  const { ages } = held.store === store ? held : { ages: createCardAges(options) };
  if (held.store !== store) setHeld({ store, ages });
  const read = () => store.board().agingDays;
  const agingDays = useSyncExternalStore(store.subscribe, read, read);
  useEffect(() => {
    if (agingDays === undefined) return ages.know(undefined);
    const leaving = new AbortController();
    void ask(boardPath, leaving.signal).then((touched) => {
      if (touched && !leaving.signal.aborted) ages.know(touched);
    });
    return () => leaving.abort();
  }, [ages, agingDays, boardPath]);
  return ages;
}

/** Without a line no ages are shown: nothing of anybody's work depends on them. */
async function ask(boardPath: string, signal: AbortSignal): Promise<Known['touched'] | undefined> {
  try {
    const answer = await fetch(`${boardPath}/ages`, { signal });
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { touched: Known['touched'] }).touched;
  } catch {
    return undefined;
  }
}

const none = () => undefined;

/** For how many days nobody touched a card; draws again only when that changes. */
export function useCardAge(ages: CardAges, card: Card): number | undefined {
  return useSyncExternalStore(ages.subscribe, () => ages.of(card), none);
}
