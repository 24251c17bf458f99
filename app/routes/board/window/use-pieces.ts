import { useEffect, useState, type RefObject } from 'react';
import { useLayoutEffectInBrowser } from '#routes/live-board/use-layout-effect.ts';
import { flushSync } from 'react-dom';
import { AT_FIRST, piecesOf, stretchAround, type Piece, type Stretch } from './pieces.ts';

/** Up to here a list is drawn whole: nothing is gained by less. */
const FEW_ROWS = 40;
/** What was guessed wrongly by less is put right at the next scroll. */
const WRONG_PX = 100;

/** A row of a list. */
export type Row = {
  /** As its element carries it in `data-row`. */
  readonly name: string;
  /** How high it is if it was never drawn; `typicalPx` is the height of one that was, where all are about as high. */
  readonly guessPx: (typicalPx: number | undefined) => number;
  /** Drawn wherever it is. */
  readonly isPinned: boolean;
  /** Lifted out of the list: it takes no room. */
  readonly isLifted: boolean;
};

type Options = {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement>;
  /** The list in it. */
  readonly list: RefObject<HTMLElement>;
  readonly rows: readonly Row[];
  /** Between two rows. */
  readonly gapPx: number;
};

/**
 * Which rows of a list to draw: all of a short one, of a long one those in sight and around it. On paper everything.
 * Undefined: all.
 */
export function usePieces({ scroller, list, rows, gapPx }: Options): readonly Piece[] | undefined {
  const [heights] = useState(newHeights);
  const [last] = useState(newLast);
  const [drawn, setDrawn] = useState<Stretch>(AT_FIRST);
  const [, setTurn] = useState(0);
  const isWhole = useIsWhole(rows.length);
  const isLong = rows.length > FEW_ROWS && !isWhole;

  useEffect(() => {
    const element = scroller.current;
    if (!element || !isLong) return;
    const look = () => {
      const listTop = list.current?.getBoundingClientRect().top ?? 0;
      // Minus how far the list begins below the top of what scrolls: others may stand above it.
      const fromPx = element.getBoundingClientRect().top - listTop;
      const seen = { fromPx: Math.max(0, fromPx), toPx: fromPx + element.clientHeight };
      setDrawn((now) => stretchAround(now, seen));
    };
    // Before the picture of this scroll is made, and not some time after it.
    const onScroll = () => flushSync(look);
    // It says so once at the beginning too.
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, list, isLong]);

  useLayoutEffectInBrowser(() => {
    if (!isLong || !list.current) return;
    if (heights.measure(list.current, rows) > WRONG_PX) setTurn((turn) => turn + 1);
  });

  const pieces = isLong
    ? piecesOf({
        heightsPx: rows.map((row) => (row.isLifted ? -gapPx : heights.of(row))),
        gapPx,
        drawn,
        isPinned: (at) => rows[at]?.isPinned ?? false,
        mayWait: (at) => last.mayWait(drawn, rows[at]?.name),
      })
    : undefined;
  useEffect(() => {
    const names = pieces?.map((piece) => (piece.is === 'row' ? rows[piece.at]?.name : undefined));
    last.note(drawn, names ?? []);
  });
  return pieces;
}

/** What was drawn the last time, and for which stretch: while that stays, rows that were not drawn may wait. */
function newLast() {
  let stretch: Stretch | undefined;
  let names: ReadonlySet<string | undefined> = new Set();
  return {
    mayWait: (drawn: Stretch, name: string | undefined) => stretch === drawn && !names.has(name),
    note: (drawn: Stretch, are: readonly (string | undefined)[]) => {
      stretch = drawn;
      names = new Set(are);
    },
  };
}

/** How high rows were when they were last drawn; a guess for others. */
function newHeights() {
  const known = new Map<string, number>();
  let typicalPx: number | undefined;
  const of = ({ name, guessPx }: Row): number => known.get(name) ?? guessPx(typicalPx);
  return {
    of,
    /** Looks at what is drawn; how much of it was not as it was taken to be, in px. */
    measure: (list: HTMLElement, rows: readonly Row[]): number => {
      let wrongPx = 0;
      const named = new Map(rows.map((row) => [row.name, row]));
      for (const element of list.children) {
        if (!(element instanceof HTMLElement)) continue;
        const row = named.get(element.dataset.row ?? '');
        const heightPx = element.offsetHeight;
        if (!row || row.isLifted || heightPx === 0) continue;
        wrongPx += Math.abs(of(row) - heightPx);
        known.set(row.name, heightPx);
        typicalPx = heightPx;
      }
      return wrongPx;
    },
  };
}

/** Looking for a word in the page waits for no more rows than these. */
const MOST_FOUND = 2_000;

/**
 * True while the page is put on paper, and while the browser's own search has the keyboard: neither knows of rows that
 * are not drawn.
 */
function useIsWhole(count: number): boolean {
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsWhole(true));
    const end = () => setIsWhole(false);
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key === 'f' && (ctrlKey || metaKey) && !altKey && count <= MOST_FOUND) begin();
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('focus', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('focus', end);
    };
  }, [count]);
  return isWhole;
}
