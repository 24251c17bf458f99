import type { Filter } from '#model/board/filter.ts';
import type { ShownBoard } from '#sync/shown-board.ts';
import { FilterBar, type FilterAbout } from './filter/filter-bar.tsx';
import { SavedViews } from './saved/saved-views.tsx';
import { ViewTabs } from './view-tabs.tsx';

type ViewBarProps = FilterAbout & {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly shown: ShownBoard | undefined;
};

/** How a board is looked at: one line, on a phone a second one for what it is filtered by. */
export function ViewBar({ filter, setFilter, shown, board, about }: ViewBarProps) {
  return (
    <div role="group" aria-label="View" className="@container shrink-0 px-2 pb-2 sm:px-4">
      <div className="flex flex-wrap items-center gap-1 sm:flex-nowrap">
        <ViewTabs />
        <span aria-hidden className="mx-1 h-4 w-px shrink-0 bg-line-strong" />
        <FilterBar filter={filter} onFilter={setFilter} shown={shown} board={board} about={about} />
        <span className="ms-auto shrink-0">
          <SavedViews />
        </span>
      </div>
    </div>
  );
}
