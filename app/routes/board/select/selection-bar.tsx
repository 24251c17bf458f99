import {
  Archive,
  ArrowRight,
  CalendarDays,
  Tag,
  UserRound,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '#ui/announce.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useBoardTools } from '../board-tools.tsx';
import { focusCard } from '../card-focus.ts';
import { cardsInWords } from '../drag/drag-words.ts';
import { cardAfterThese } from './card-after-these.ts';
import type { Chooser } from './chooser.ts';
import { useSelected, type SelectionStore } from './use-selection.ts';

/** Where the bar is, for what is chosen without a card that has the focus. */
export const BAR_ID = 'selection-bar';

const ACTS: readonly {
  readonly act: Chooser['act'];
  readonly label: string;
  readonly icon: LucideIcon;
}[] = [
  { act: 'move', label: 'Move', icon: ArrowRight },
  { act: 'assign', label: 'Assign', icon: UserRound },
  { act: 'label', label: 'Label', icon: Tag },
  { act: 'due', label: 'Due', icon: CalendarDays },
];

/** How many cards are selected, and what can be done to all of them. Nothing while there are none. */
export function SelectionBar({ onChoose }: { onChoose: (chooser: Chooser) => void }) {
  const { selection, acts, store } = useBoardTools();
  const count = useSelected(selection).size;
  useCountSaid(count);
  if (count === 0) return null;

  const archive = () => {
    const cardIds = selection.actedOn();
    const next = cardAfterThese(store.board().columns, cardIds);
    acts.archiveCards(cardIds);
    if (next) focusCard(next);
  };
  return (
    <div className="@container flex shrink-0 justify-center px-2 pb-3">
      <div
        id={BAR_ID}
        role="group"
        aria-label="Selected cards"
        className="flex max-w-full items-center gap-1 rounded-panel border border-line-strong bg-raised p-1 ps-3 shadow-float"
      >
        <p className="pe-2 text-sm whitespace-nowrap text-ink tabular-nums">
          {count}
          <span className="sr-only @md:not-sr-only"> selected</span>
        </p>
        {ACTS.map(({ act, label, icon: Icon }) => (
          <Button
            key={act}
            variant="quiet"
            className="px-2.5!"
            onPress={({ target }) =>
              onChoose({ act, cardIds: selection.actedOn(), anchor: target })
            }
          >
            <Icon aria-hidden size={16} />
            <span className="sr-only @lg:not-sr-only">{label}</span>
          </Button>
        ))}
        <Button variant="quiet" className="px-2.5!" onPress={archive}>
          <Archive aria-hidden size={16} />
          <span className="sr-only @lg:not-sr-only">Archive</span>
        </Button>
        <IconButton
          label="Select nothing"
          shortcut="Esc"
          icon={<X aria-hidden size={16} />}
          onPress={() => leaveSelection(selection)}
        />
      </div>
    </div>
  );
}

/** Tells a screen reader how many there are now, whoever changed it. */
function useCountSaid(count: number): void {
  const announce = useAnnounce();
  const before = useRef(count);
  useEffect(() => {
    if (before.current === count) return;
    before.current = count;
    announce(count === 0 ? 'Nothing selected.' : `${cardsInWords(count)} selected.`);
  }, [count, announce]);
}

/** Selects nothing, and goes back from the bar to the first card that was selected. */
export function leaveSelection(selection: SelectionStore): void {
  const [first] = selection.actedOn();
  selection.clear();
  if (first) focusCard(first);
}
