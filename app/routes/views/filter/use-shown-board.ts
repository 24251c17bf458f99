import { useMemo, useSyncExternalStore } from 'react';
import { cardFilter, type Filter, type FilterNames } from '#model/board/filter.ts';
import type { CardId } from '#model/ids.ts';
import type { BoardActs } from '#routes/board/board-acts.ts';
import type { BoardStore } from '#sync/board-store.ts';
import { createShownBoard, type ShownBoard } from '#sync/shown-board.ts';

type Options = FilterNames & {
  readonly store: BoardStore;
  readonly filter: Filter;
  readonly isOn: boolean;
};

/** The board as far as the filter shows it; without a filter there is none, and the board itself is shown. */
export function useShownBoard(options: Options): ShownBoard | undefined {
  const { store, filter, isOn, me, today, names, kpis, served } = options;
  // What was added stays until another filter is chosen, also when the page asks again for names.
  const added = useMemo(() => ({ filter, ids: new Set<CardId>() }), [filter]);
  return useMemo(() => {
    if (!isOn) return undefined;
    const isShown = cardFilter(added.filter, { me, today, names, kpis, served });
    return createShownBoard(store, isShown, added.ids);
  }, [store, added, isOn, me, today, names, kpis, served]);
}

/** What one adds is shown, also where the filter would hide it: otherwise it would seem lost. */
export function useActsThatShow(acts: BoardActs, shown: ShownBoard | undefined): BoardActs {
  return useMemo(() => {
    if (!shown) return acts;
    return {
      ...acts,
      addCards: (cards, where) => {
        const ids = acts.addCards(cards, where);
        for (const id of ids) shown.keep(id);
        return ids;
      },
      pasteCards: (...pasted) => {
        const ids = acts.pasteCards(...pasted);
        for (const id of ids) shown.keep(id);
        return ids;
      },
    };
  }, [acts, shown]);
}

const none = () => () => undefined;
const nothing = () => 0;

/** How many cards the filter hides; draws again only when that changes. */
export function useHidden(shown: ShownBoard | undefined): number {
  const hidden = shown?.hidden ?? nothing;
  return useSyncExternalStore(shown?.subscribe ?? none, hidden, hidden);
}
