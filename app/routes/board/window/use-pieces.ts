import { useEffect, useState, type RefObject } from 'react';
import { useLayoutEffectInBrowser } from '#routes/live-board/use-layout-effect.ts';
import { flushSync } from 'react-dom';
import { AT_FIRST, piecesOf, stretchAround, type Piece, type Stretch } from './pieces.ts';

/** Up to here a list is drawn whole: nothing is gained by less. */
const FEW_ROWS = 40;
/** Between two cards, as the list has it (gap-2). */
const GAP_PX = 8;
/** What was guessed wrongly by less is put right at the next scroll. */
const WRONG_PX = 100;

/** A row of a list. */
export type Row = {
  /** As its element carries it in `data-row`. */
  readonly name: string;
  /** How high it is if it was never drawn. */
  readonly guessPx: () => number;
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
};

/**
 * Which rows of a list to draw: all of a short one, of a long one those in sight and around it. On paper everything.
 * Undefined: all.
 */
export function usePieces({ scroller, list, rows }: Options): readonly Piece[] | undefined {
  const [heights] = useState(newHeights);
  const [drawn, setDrawn] = useState<Stretch>(AT_FIRST);
  const [, setTurn] = useState(0);
  const isPrinted = useIsPrinted();
  const isLong = rows.length > FEW_ROWS && !isPrinted;

  useEffect(() => {
    const element = scroller.current;
    if (!element || !isLong) return;
    const look = () => {
      const { scrollTop, clientHeight } = element;
      const seen = { fromPx: scrollTop, toPx: scrollTop + clientHeight };
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
  }, [scroller, isLong]);

  useLayoutEffectInBrowser(() => {
    if (!isLong || !list.current) return;
    if (heights.measure(list.current, rows) > WRONG_PX) setTurn((turn) => turn + 1);
  });

  if (!isLong) return undefined;
  return piecesOf({
    heightsPx: rows.map((row) => (row.isLifted ? -GAP_PX : heights.of(row))),
    gapPx: GAP_PX,
    drawn,
    isPinned: (at) => rows[at]?.isPinned ?? false,
  });
}

/** How high rows were when they were last drawn; a guess for others. */
function newHeights() {
  const known = new Map<string, number>();
  const of = ({ name, guessPx }: Row): number => known.get(name) ?? guessPx();
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
      }
      return wrongPx;
    },
  };
}

/** True while the page is put on paper. */
function useIsPrinted(): boolean {
  const [isPrinted, setIsPrinted] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinted(true));
    const end = () => setIsPrinted(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}
