/** The ways to look at a board. */
export const BOARD_VIEWS = ['board', 'list', 'table', 'calendar', 'timeline'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** What a list, or the rows of a timeline, can be grouped by. */
export const GROUPINGS = ['column', 'owner', 'priority', 'channel', 'due'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a table can be sorted by. */
export const SORT_KEYS = ['title', 'owner', 'column', 'due', 'effort'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { readonly by: SortKey; readonly isDescending: boolean };

/** How a board is looked at, as its address says. What an address does not say, the view chooses. */
export type ViewQuery = {
  readonly view: BoardView;
  readonly group?: Grouping;
  /** Without one: the board's own order. */
  readonly sort?: Sort;
  /** The month a calendar shows, or one of the quarter of a timeline: `2026-11`. */
  readonly month?: string;
};

type Pair = readonly [name: string, value: string];

/** The names a view has in an address. */
export const VIEW_NAMES = ['view', 'group', 'sort', 'month'] as const;

/** Reads a view from the pairs of an address; what is none is left out. */
export function readView(pairs: Iterable<Pair>): ViewQuery {
  const said = new Map(pairs);
  const view = BOARD_VIEWS.find((each) => each === said.get('view')) ?? 'board';
  const group = GROUPINGS.find((each) => each === said.get('group'));
  const sort = readSort(said.get('sort') ?? '');
  const month = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.exec(said.get('month') ?? '')?.[0];
  return {
    view,
    ...(group !== undefined && { group }),
    ...(sort !== undefined && { sort }),
    ...(month !== undefined && { month }),
  };
}

/** A view as the pairs of an address; `readView` reads it back. */
export function writeView({ view, group, sort, month }: ViewQuery): Pair[] {
  const pairs: Pair[] = [];
  if (view !== 'board') pairs.push(['view', view]);
  if (group !== undefined) pairs.push(['group', group]);
  if (sort !== undefined) pairs.push(['sort', `${sort.isDescending ? '-' : ''}${sort.by}`]);
  if (month !== undefined) pairs.push(['month', month]);
  return pairs;
}

/** `due`, or `-due` for the last first. */
function readSort(said: string): Sort | undefined {
  const isDescending = said.startsWith('-');
  const by = SORT_KEYS.find((each) => each === said.slice(isDescending ? 1 : 0));
  return by && { by, isDescending };
}

/** What pressing a table's heading makes of its order: up, then down, then the board's own. */
export function nextSort(sort: Sort | undefined, by: SortKey): Sort | undefined {
  if (sort?.by !== by) return { by, isDescending: false };
  return sort.isDescending ? undefined : { by, isDescending: true };
}
