import type { ReactNode } from 'react';

interface PageProps {
  /** `read`: the width of a written page; `wide`: tables; `full`: the page arranges itself, as a board does. */
  readonly width?: 'read' | 'wide' | 'full';
  readonly children: ReactNode;
}

const WIDTHS = {
  read: 'mx-auto w-full max-w-3xl gap-8 px-4 py-6 sm:px-8 sm:py-8',
  wide: 'mx-auto w-full max-w-6xl gap-8 px-4 py-6 sm:px-8 sm:py-8',
  full: 'h-view min-h-0 gap-4 px-4 pt-6 sm:px-6',
};

/** The space a screen stands in inside the shell; its parts are 32 px apart. */
export function Page({ width = 'wide', children }: PageProps) {
  return <div className={`flex flex-col ${WIDTHS[width]}`}>{children}</div>;
}
