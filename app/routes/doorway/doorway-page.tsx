import type { ReactNode } from 'react';
import type { Accent } from '#model/client.ts';

interface DoorwayPageProps {
  readonly title: string;
  readonly says?: ReactNode;
  /** The client this is about, as a band over the page. */
  readonly accent?: Accent;
  readonly children?: ReactNode;
  /** Below the sheet: the other way in. */
  readonly foot?: ReactNode;
}

/** The page in front of the house: one sheet of paper, one thing to do. */
export function DoorwayPage({ title, says, accent, children, foot }: DoorwayPageProps) {
  return (
    <main
      data-accent={accent}
      className="flex min-h-dvh flex-col items-center justify-center gap-8 px-4 py-12"
    >
      <p className="font-serif text-lg tracking-tight text-ink-2">Quarterdeck</p>
      <div className="w-full max-w-md overflow-hidden rounded-panel border border-line bg-raised">
        <div aria-hidden className="h-1.5 bg-accent" />
        <div className="flex flex-col gap-6 px-6 py-8 sm:px-8">
          <header className="flex flex-col gap-2">
            <h1 className="font-serif text-xl font-medium tracking-tight text-balance">{title}</h1>
            {says !== undefined && <p className="text-sm text-ink-2">{says}</p>}
          </header>
          {children}
        </div>
      </div>
      {foot !== undefined && <div className="text-sm text-ink-2">{foot}</div>}
    </main>
  );
}
