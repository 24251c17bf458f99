import { useMemo, useRef, useState } from 'react';
import type { QuickAdd } from '#model/board/quick-add.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import type { BoardActs } from './board-acts.ts';

/** What a person is in the middle of; at most one of each on a board. */
export type BoardModes = {
  readonly composer?: { readonly columnId: ColumnId; readonly after: CardId | null | 'end' };
  /** The card whose title is being written. */
  readonly editing?: CardId;
  /** The card whose move menu is open. */
  readonly menu?: CardId;
};

export type SetModes = {
  readonly compose: (columnId: ColumnId, after: CardId | null | 'end') => void;
  /** Adds cards where the composer stands and moves it below them. */
  readonly addCards: (cards: readonly QuickAdd[]) => void;
  readonly closeComposer: () => void;
  readonly edit: (cardId: CardId | undefined) => void;
  readonly openMenu: (cardId: CardId | undefined) => void;
};

export function useBoardModes(acts: BoardActs): [BoardModes, SetModes] {
  const [modes, set] = useState<BoardModes>({});
  const now = useRef(modes);
  const setModes = useMemo<SetModes>(() => {
    const change = (part: BoardModes) => {
      now.current = { ...now.current, ...part };
      set(now.current);
    };
    return {
      compose: (columnId, after) =>
        change({ composer: { columnId, after }, editing: undefined, menu: undefined }),
      addCards(cards) {
        const { composer } = now.current;
        if (!composer) return;
        const last = acts.addCards(cards, composer).at(-1);
        if (last && composer.after !== 'end') {
          change({ composer: { columnId: composer.columnId, after: last } });
        }
      },
      closeComposer: () => change({ composer: undefined }),
      edit: (cardId) => change({ editing: cardId, menu: undefined }),
      openMenu: (cardId) => change({ menu: cardId }),
    };
  }, [acts]);
  return [modes, setModes];
}
