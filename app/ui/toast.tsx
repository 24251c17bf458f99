import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { later, useLater } from './later.ts';

/** A word about what was done. */
export interface Toast {
  readonly message: string;
  /** The way back: "Undo". */
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** It stays until it is taken away: it tells of something that is so, not of something that was done. */
  readonly isLasting?: boolean;
}

/** Answers with what takes the toast away. */
type ShowToast = (message: string, action?: Toast['action'], options?: ToastOptions) => () => void;
type ToastOptions = { readonly isLasting?: boolean };

/** What is to be said, until somebody hears it. */
export type ToastLine = {
  /** Answers with what takes it away again. */
  readonly say: (toast: Toast) => () => void;
  /** Shows what was said before and all that comes, and how to take each away; returns how to end it. */
  readonly hear: (show: (toast: Toast) => () => void) => () => void;
};

const ShowToastContext = createContext<ShowToast>(() => () => undefined);

/** Says what was done and offers the way back: `toast('Card archived', { label: 'Undo', onAction: restore })`. */
export function useToast(): ShowToast {
  return useContext(ShowToastContext);
}

/** Among other things toasts say that there is no network; then it is too late to fetch them. */
const AT_ONCE = 0;
const region = later(() => import('./toast-region.tsx'));

/** Where toasts appear. Once, around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [line] = useState(newLine);
  const [isSaid, setIsSaid] = useState(false);
  const parts = useLater(region, isSaid, AT_ONCE);
  const show = useMemo<ShowToast>(
    () =>
      (message, action, options = {}) => {
        setIsSaid(true);
        return line.say({ message, ...(action && { action }), ...options });
      },
    [line],
  );
  return (
    <ShowToastContext.Provider value={show}>
      {children}
      {parts && <parts.ToastRegion line={line} />}
    </ShowToastContext.Provider>
  );
}

function newLine(): ToastLine {
  const waiting = new Map<object, Toast>();
  const shown = new WeakMap<object, () => void>();
  let show: ((toast: Toast) => () => void) | undefined;
  return {
    say: (toast) => {
      const said = {};
      if (show) shown.set(said, show(toast));
      else waiting.set(said, toast);
      return () => {
        waiting.delete(said);
        shown.get(said)?.();
      };
    },
    hear: (showToast) => {
      show = showToast;
      for (const [said, toast] of waiting) shown.set(said, showToast(toast));
      waiting.clear();
      return () => (show = undefined);
    },
  };
}
