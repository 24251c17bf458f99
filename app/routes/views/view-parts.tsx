import { lazy, Suspense, useState, type ComponentType } from 'react';
import { readView, type BoardView } from '#model/board/view-query.ts';
import type { CardId } from '#model/ids.ts';

/** What every way to look at a board is given. */
export type ViewProps = {
  /** The card whose panel is open. */
  readonly openId: CardId | undefined;
};

type View = ComponentType<ViewProps>;
type OtherView = Exclude<BoardView, 'board'>;

/** Each is a script of its own: the board does not wait for them. */
const LOADERS: Readonly<Record<OtherView, () => Promise<{ default: View }>>> = {
  list: () => import('./list/list-view.tsx'),
  table: () => import('./table/table-view.tsx'),
  calendar: () => import('./calendar/calendar-view.tsx'),
  timeline: () => import('./timeline/timeline-view.tsx'),
};

/** Views whose script has come. */
const loaded = new Map<OtherView, View>();

async function load(view: OtherView): Promise<{ default: View }> {
  const part = await LOADERS[view]();
  loaded.set(view, part.default);
  return part;
}

/**
 * Loads the view an address asks for. The server does so before it draws the page, and the browser before it takes the
 * page over: it then finds what it draws, and nothing on the page moves.
 */
export async function loadViewOf({
  pathname,
  search,
}: Pick<URL, 'pathname' | 'search'>): Promise<void> {
  const { view } = readView(new URLSearchParams(search));
  if (view !== 'board' && pathname.includes('/boards/')) await load(view);
}

/** For a link that is pointed at. */
export function loadView(view: BoardView): void {
  // Without a network it is asked for again when it is wanted.
  if (view !== 'board') load(view).catch(() => undefined);
}

const LAZY: Readonly<Record<OtherView, View>> = {
  list: lazy(() => load('list')),
  table: lazy(() => load('table')),
  calendar: lazy(() => load('calendar')),
  timeline: lazy(() => load('timeline')),
};

/**
 * One view; `key` it by `view`. One that has come is drawn without a boundary: React takes a boundary over later than
 * what is around it, and gives it up when the board changes before.
 */
export function OtherViewPart({ view, ...props }: ViewProps & { readonly view: OtherView }) {
  const [Known] = useState(() => loaded.get(view));
  if (Known) return <Known {...props} />;
  const Part = LAZY[view];
  return (
    <Suspense fallback={<div className="flex-1" />}>
      <Part {...props} />
    </Suspense>
  );
}
