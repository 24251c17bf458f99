import { ListFilter, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Board } from '#model/board/board.ts';
import {
  FILTER_FIELDS,
  NO_FILTER,
  withWords,
  type Filter,
  type FilterNames,
} from '#model/board/filter.ts';
import type { ShownBoard } from '#sync/shown-board.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { FIELD_WORDS, filterChoices, saysOf } from './filter-choices.ts';
import { useBoardKeys } from '../use-board-keys.ts';
import { useHidden } from './use-shown-board.ts';

/** What is on the board, and how it is called. */
export type FilterAbout = { readonly board: () => Board; readonly about: FilterNames };

type FilterBarProps = FilterAbout & {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly shown: ShownBoard | undefined;
};

/** With all there is to choose from, loaded when first wanted. */
const FilterList = lazy(() => import('./filter-list.tsx'));

/** What the board is filtered by, in chips, and how many cards that hides. */
export function FilterBar({ filter, onFilter, shown, board, about }: FilterBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const buttonId = useId();
  const hidden = useHidden(shown);
  useBoardKeys({ filter: () => setIsOpen(true) });
  useHiddenSaid(hidden);
  const clear = () => {
    onFilter(NO_FILTER);
    // The button that was pressed is about to go.
    document.getElementById(buttonId)?.focus();
  };
  return (
    <>
      <Popover
        label="Filter"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        className="w-72 p-0!"
        trigger={
          <Button id={buttonId} variant="quiet" size="s">
            <ListFilter aria-hidden size={16} />
            <span className="sr-only sm:not-sr-only">Filter</span>
          </Button>
        }
      >
        <Suspense fallback={<div className="h-10" />}>
          <FilterList filter={filter} onFilter={onFilter} board={board} about={about} />
        </Suspense>
      </Popover>
      {shown && (
        // On a phone in a line of their own.
        <div className="flex min-w-0 items-center gap-1 max-sm:order-last max-sm:basis-full max-sm:ps-2">
          <FilterChips filter={filter} onFilter={onFilter} board={board} about={about} />
          <span className="ms-1 shrink-0 text-xs whitespace-nowrap text-ink-3 tabular-nums">
            {hiddenInWords(hidden)}
          </span>
          <Button variant="quiet" size="s" className="max-sm:ms-auto" onPress={clear}>
            Clear
            <span className="sr-only"> the filter</span>
          </Button>
        </div>
      )}
    </>
  );
}

function FilterChips({ filter, onFilter, board, about }: Omit<FilterBarProps, 'shown'>) {
  const { locale } = useLocale();
  const chips = FILTER_FIELDS.flatMap((field) => {
    const words = filter.fields[field];
    if (words === undefined) return [];
    const choices = filterChoices(field, board(), about);
    const says = words.map((word) => saysOf(word, choices, about, locale)).join(' or ');
    return [{ id: field, name: FIELD_WORDS[field], says, without: withWords(filter, field, []) }];
  });
  const text =
    filter.text === ''
      ? []
      : [{ id: 'q', name: 'Text', says: `“${filter.text}”`, without: { ...filter, text: '' } }];
  return (
    <ul
      aria-label="Filtered by"
      // Its own scroll: the way out of a long filter stays in sight. The padding is for the focus ring.
      className="-my-1 flex min-w-0 items-center gap-1 overflow-x-auto p-1"
    >
      {[...chips, ...text].map(({ id, name, says, without }) => (
        <li key={id} className="flex max-w-64 shrink-0">
          <Button
            size="s"
            className="min-w-0 max-w-full"
            aria-label={`No longer by ${name}: ${says}`}
            onPress={() => onFilter(without)}
          >
            <span className="truncate">
              <span className="font-normal text-ink-3">{name}</span> {says}
            </span>
            <X aria-hidden size={14} className="shrink-0 text-ink-3" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

const hiddenInWords = (hidden: number): string =>
  hidden === 0 ? 'None hidden' : `${hidden} hidden`;

/** Tells a screen reader when there are more or fewer. */
function useHiddenSaid(hidden: number): void {
  const announce = useAnnounce();
  const before = useRef(hidden);
  useEffect(() => {
    if (before.current === hidden) return;
    before.current = hidden;
    announce(`${hiddenInWords(hidden)}.`);
  }, [hidden, announce]);
}
