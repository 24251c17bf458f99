/** What the measured page keeps for the benchmark, put there before any of its own scripts run. */
export type PageNotes = {
  /** When React first had the page, in ms since the navigation began. */
  hydratedMs?: number;
  /** From each key, click and release to the picture that shows it. */
  handMs: number[];
  /** Between two pictures. */
  frameMs: number[];
  longTaskMs: number[];
  /** While it counts: what was drawn again, by name. */
  drawn?: { cards: string[]; columns: string[] };
};

declare global {
  interface Window {
    benchNotes: PageNotes;
  }
}

/** The part of React's own records that says what a commit drew. */
type Fiber = {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: Readonly<Record<string, unknown>> | null;
};

/** Runs in the page, and so knows nothing outside itself. */
export function takeNotes(): void {
  const notes: PageNotes = { handMs: [], frameMs: [], longTaskMs: [] };
  window.benchNotes = notes;

  const wasDrawn = (fiber: Fiber): boolean =>
    // Function components and memos that did work; React's own tools tell it in the same way.
    [0, 11, 14, 15].includes(fiber.tag) && (fiber.alternate === null || (fiber.flags & 1) === 1);
  const look = (fiber: Fiber | null): void => {
    for (let each = fiber; each; each = each.sibling) {
      const props = each.memoizedProps ?? {};
      if (wasDrawn(each) && notes.drawn) {
        if (typeof props.cardId === 'string') notes.drawn.cards.push(props.cardId);
        else if (typeof props.columnId === 'string' && 'setModes' in props) {
          notes.drawn.columns.push(props.columnId);
        }
      }
      if (each.child !== each.alternate?.child) look(each.child);
    }
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_renderer: unknown, root: { current: Fiber }) => {
        notes.hydratedMs ??= performance.now();
        if (notes.drawn) look(root.current);
      },
    },
  });

  const afterPaint = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(0));
  };
  for (const type of ['keydown', 'click', 'mouseup']) {
    window.addEventListener(
      type,
      ({ timeStamp }) => afterPaint(() => notes.handMs.push(performance.now() - timeStamp)),
      { capture: true },
    );
  }
  let last = performance.now();
  const onFrame = (now: number): void => {
    notes.frameMs.push(now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTaskMs.push(duration);
  }).observe({ type: 'longtask' });
}
