import type { ReactNode } from 'react';

/** Where the card in the hand would land: a gap of its height under a brass line. With keys the card itself is in it. */
export function Gap({ heightPx, children }: { heightPx: number; children?: ReactNode }) {
  return (
    <li
      aria-hidden
      data-gap
      data-row="gap"
      className="relative z-10"
      style={{ minHeight: heightPx }}
    >
      <span className="absolute inset-x-0 -top-1.25 h-0.5 rounded-full bg-brass" />
      {children}
    </li>
  );
}
