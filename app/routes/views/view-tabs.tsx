import { Link, useNavigate } from '@remix-run/react';
import {
  CalendarDays,
  ChartNoAxesGantt,
  ChevronDown,
  List,
  SquareKanban,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import { BOARD_VIEWS, type BoardView, type ViewQuery } from '#model/board/view-query.ts';
import { Button } from '#ui/button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useView } from './use-view.ts';
import { loadView } from './view-parts.tsx';

/** What the ways to look at a board are called. */
const VIEWS: Readonly<Record<BoardView, { readonly says: string; readonly icon: LucideIcon }>> = {
  board: { says: 'Board', icon: SquareKanban },
  list: { says: 'List', icon: List },
  table: { says: 'Table', icon: Table2 },
  calendar: { says: 'Calendar', icon: CalendarDays },
  timeline: { says: 'Timeline', icon: ChartNoAxesGantt },
};

/** The ways to look at this board, as links; on a phone in a menu. A key each: 1 to 5. */
export function ViewTabs() {
  const { query, to } = useView();
  const navigate = useNavigate();
  // What belongs to one view, such as a table's order, is not the next one's.
  const only = (view: BoardView): ViewQuery => (view === query.view ? query : { view });
  const show = (view: BoardView) => () => navigate(to(only(view)), { preventScrollReset: true });
  useBoardKeys({
    viewBoard: show('board'),
    viewList: show('list'),
    viewTable: show('table'),
    viewCalendar: show('calendar'),
    viewTimeline: show('timeline'),
  });
  const Now = VIEWS[query.view].icon;
  return (
    <>
      <nav aria-label="Views" className="hidden shrink-0 items-center sm:flex">
        {BOARD_VIEWS.map((view) => {
          const { says, icon: Icon } = VIEWS[view];
          const isCurrent = view === query.view;
          return (
            <Link
              key={view}
              to={to(only(view))}
              replace
              preventScrollReset
              discover="none"
              aria-current={isCurrent ? 'page' : undefined}
              title={says}
              onPointerEnter={() => loadView(view)}
              onFocus={() => loadView(view)}
              className="inline-flex h-7 items-center gap-1.5 rounded-control px-2 text-xs font-medium text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink touch:h-11"
            >
              <Icon aria-hidden size={16} />
              <span className="sr-only @4xl:not-sr-only">{says}</span>
            </Link>
          );
        })}
      </nav>
      <span className="shrink-0 sm:hidden">
        <Menu
          label="Views"
          trigger={
            <Button variant="quiet" size="s" aria-label={`View: ${VIEWS[query.view].says}`}>
              <Now aria-hidden size={16} />
              <ChevronDown aria-hidden size={14} />
            </Button>
          }
        >
          {BOARD_VIEWS.map((view) => {
            const { says, icon: Icon } = VIEWS[view];
            return (
              <MenuItem
                key={view}
                id={view}
                icon={<Icon size={16} />}
                isCurrent={view === query.view}
                onAction={show(view)}
              >
                {says}
              </MenuItem>
            );
          })}
        </Menu>
      </span>
    </>
  );
}
