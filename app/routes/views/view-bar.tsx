import type { Filter } from '#model/board/filter.ts';
import type { ShownBoard } from '#sync/shown-board.ts';
import { FilterBar, type FilterAbout } from './filter/filter-bar.tsx';

type ViewBarProps = FilterAbout & {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly shown: ShownBoard | undefined;
};

/** How a board is looked at. One line, whatever is in it: nothing below it moves. */
export function ViewBar({ filter, setFilter, shown, board, about }: ViewBarProps) {
  return (
    <div
      role="toolbar"
      aria-label="View"
      className="flex shrink-0 items-center gap-1 px-2 pb-2 sm:px-4"
    >
      <FilterBar filter={filter} onFilter={setFilter} shown={shown} board={board} about={about} />
    </div>
  );
}
