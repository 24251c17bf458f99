import { useEffect, useState } from 'react';
import { later, useLater } from './later.ts';

/** What a button puts on itself to have its name shown: the key that does the same, or nothing. */
export const tipOf = (shortcut: string | undefined) => ({ 'data-tip': shortcut ?? '' });

const SHOWS_AFTER_MS = 500;
/** Going on to the next button within this, its name is there at once. */
const WARM_MS = 300;

const panel = later(() => import('./tip-panel.tsx'));

/** Shows the names of buttons that have no words, on hover and on keyboard focus. Once, around everything. */
export function Tips() {
  const [element, setElement] = useState<HTMLElement>();
  const parts = useLater(panel, element !== undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let aimed: HTMLElement | undefined;
    let shownUntil = 0;
    const hide = () => {
      clearTimeout(timer);
      aimed = undefined;
      setElement((shown) => {
        if (shown) shownUntil = performance.now();
        return undefined;
      });
    };
    const aim = (target: EventTarget | null, afterMs: number) => {
      const next =
        target instanceof Element ? target.closest<HTMLElement>('[data-tip]:enabled') : null;
      if (next === (aimed ?? null)) return;
      hide();
      if (!next) return;
      aimed = next;
      panel.fetch();
      const isWarm = performance.now() - shownUntil < WARM_MS;
      timer = setTimeout(() => setElement(next), isWarm ? 0 : afterMs);
    };
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') aim(target, SHOWS_AFTER_MS);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) aim(target, 0);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('scroll', hide, { capture: true });
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);
  if (!parts || !element?.isConnected) return null;
  return <parts.TipPanel element={element} />;
}
