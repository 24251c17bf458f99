import { useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react';

const WIDTH_PX = { usual: 480, least: 360, most: 960, step: 40 };
const KEPT_UNDER = 'panel-width';

/** How wide a panel at the right is: 480 px, or as this browser's person last dragged it. */
export function usePanelWidth() {
  const kept = useSyncExternalStore(watchNothing, readKept, () => WIDTH_PX.usual);
  const [chosen, setChosen] = useState<number>();
  const widthPx = chosen ?? kept;
  // Nothing for the usual width, which is a class: the server's pages carry no style attributes.
  const style = widthPx === WIDTH_PX.usual ? undefined : { width: widthPx };
  return { widthPx, setWidthPx: setChosen, style };
}

type HandleProps = { readonly widthPx: number; readonly setWidthPx: (widthPx: number) => void };

/** The panel's left edge: dragged, or moved with the arrow keys. */
export function PanelWidthHandle({ widthPx, setWidthPx }: HandleProps) {
  const resize = (next: number) => {
    const fitting = Math.round(Math.min(WIDTH_PX.most, Math.max(WIDTH_PX.least, next)));
    setWidthPx(fitting);
    keep(fitting);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(document.documentElement.clientWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(widthPx + direction * WIDTH_PX.step);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Panel width"
      aria-valuemin={WIDTH_PX.least}
      aria-valuemax={WIDTH_PX.most}
      aria-valuenow={widthPx}
      aria-valuetext={`${widthPx} pixels`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className="absolute inset-y-0 -start-1 hidden w-2 cursor-col-resize touch-none opacity-0 transition-opacity duration-150 hover:opacity-100 focus-visible:opacity-100 active:opacity-100 sm:block"
    >
      <span aria-hidden className="mx-auto block h-full w-0.5 bg-brass" />
    </div>
  );
}

const watchNothing = () => () => undefined;

function readKept(): number {
  try {
    return Number(localStorage.getItem(KEPT_UNDER)) || WIDTH_PX.usual;
  } catch {
    // Storage is refused in some private windows: the usual width will do.
    return WIDTH_PX.usual;
  }
}

function keep(widthPx: number): void {
  try {
    localStorage.setItem(KEPT_UNDER, String(widthPx));
  } catch {
    // As above: the width holds until the panel closes.
  }
}
