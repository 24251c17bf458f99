/** A point of the window, in px. */
export type Point = { readonly x: number; readonly y: number };

/** What one press becomes once it has moved far enough, or a finger has held still. */
export type Gesture = {
  readonly begin: () => void;
  readonly move: (at: Point) => void;
  readonly end: () => void;
  /** Escape, a second finger, a call: as if nothing had been. */
  readonly cancel: () => void;
};

/** Says what a press would become; undefined: it is left alone. */
export type OnPress = (
  target: Element,
  press: { readonly at: Point; readonly by: 'mouse' | 'finger'; readonly isWithKey: boolean },
) => Gesture | undefined;

/** Far enough not to be a click. */
const MOUSE_PX = 5;
/** Long enough not to be a scroll, and how far the finger may tremble meanwhile. */
const FINGER_MS = 200;
const FINGER_PX = 8;

const away = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Hears of presses inside an element, with the mouse or one finger, and follows those that become a gesture. A finger
 * that moves at once scrolls. Returns how to stop.
 */
export function followPointer(root: HTMLElement, onPress: OnPress): () => void {
  let stop: (() => void) | undefined;

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || event.defaultPrevented || !(event.target instanceof Element)) return;
    const at = pointOf(event);
    const isWithKey = event.shiftKey || event.ctrlKey || event.metaKey;
    const gesture = onPress(event.target, { at, by: 'mouse', isWithKey });
    if (!gesture) return;
    stop?.();
    stop = followMouse(at, gesture);
  };
  const onTouchStart = (event: TouchEvent): void => {
    stop?.();
    const [finger] = event.touches;
    if (event.touches.length > 1 || !finger || !(event.target instanceof HTMLElement)) return;
    const at = pointOf(finger);
    const gesture = onPress(event.target, { at, by: 'finger', isWithKey: false });
    if (gesture) stop = followFinger(event.target, at, gesture);
  };

  root.addEventListener('mousedown', onMouseDown);
  root.addEventListener('touchstart', onTouchStart, { passive: true });
  // Safari lets a touch be taken from scrolling only where somebody listened like this before it began.
  root.addEventListener('touchmove', nothing, { passive: false });
  return () => {
    stop?.();
    root.removeEventListener('mousedown', onMouseDown);
    root.removeEventListener('touchstart', onTouchStart);
    root.removeEventListener('touchmove', nothing);
  };
}

const nothing = (): void => undefined;
const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({
  x: clientX,
  y: clientY,
});

function followMouse(start: Point, gesture: Gesture): () => void {
  const over = new AbortController();
  const { signal } = over;
  let isBegun = false;
  const finish = (how: 'end' | 'cancel'): void => {
    over.abort();
    if (isBegun) gesture[how]();
  };
  document.addEventListener(
    'mousemove',
    (event) => {
      const at = pointOf(event);
      if (!isBegun && away(start, at) < MOUSE_PX) return;
      if (!isBegun) gesture.begin();
      isBegun = true;
      gesture.move(at);
    },
    { signal },
  );
  document.addEventListener('mouseup', () => finish('end'), { signal });
  // Marking text is what a mouse does otherwise.
  document.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
  cancelOnEscape(
    signal,
    () => isBegun,
    () => finish('cancel'),
  );
  window.addEventListener('blur', () => finish('cancel'), { signal });
  return () => finish('cancel');
}

function followFinger(target: HTMLElement, start: Point, gesture: Gesture): () => void {
  const over = new AbortController();
  const { signal } = over;
  let isBegun = false;
  const finish = (how: 'end' | 'cancel'): void => {
    clearTimeout(timer);
    over.abort();
    if (isBegun) gesture[how]();
  };
  const timer = setTimeout(() => {
    isBegun = true;
    gesture.begin();
  }, FINGER_MS);
  // On the element itself: it goes on hearing of its finger when somebody else took it off the page.
  target.addEventListener(
    'touchmove',
    (event) => {
      const [finger] = event.touches;
      if (!finger) return;
      if (isBegun) {
        event.preventDefault();
        gesture.move(pointOf(finger));
      } else if (away(start, pointOf(finger)) > FINGER_PX) {
        finish('cancel');
      }
    },
    { passive: false, signal },
  );
  target.addEventListener(
    'touchend',
    (event) => {
      // No click follows.
      if (isBegun) event.preventDefault();
      finish('end');
    },
    { signal },
  );
  target.addEventListener('touchcancel', () => finish('cancel'), { signal });
  // Holding still also asks for the menu of a link.
  document.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  cancelOnEscape(
    signal,
    () => isBegun,
    () => finish('cancel'),
  );
  return () => finish('cancel');
}

function cancelOnEscape(signal: AbortSignal, isBegun: () => boolean, cancel: () => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isBegun()) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    { signal, capture: true },
  );
}
