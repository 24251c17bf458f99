import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { quarterTitle } from './quarter-words.ts';

/** A quarter one step away; `isHere` says whether anybody opened it yet. */
export type Neighbour = { readonly label: string; readonly isHere: boolean };

type QuarterSwitcherProps = {
  readonly previous: Neighbour;
  readonly next: Neighbour;
  /** The address of this kind of page for a quarter. */
  readonly addressOf: (label: string) => string;
  /** Stands where the next quarter would be, for those who may open it. */
  readonly openNext?: ReactNode;
};

const LINK =
  'inline-flex h-9 items-center gap-1 rounded-control px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink touch:h-11';

/** One step back or forth in quarters. Only quarters somebody opened are led to. */
export function QuarterSwitcher({ previous, next, addressOf, openNext }: QuarterSwitcherProps) {
  return (
    <nav aria-label="Quarters" className="-ms-2 flex items-center gap-1 print:hidden">
      {previous.isHere && (
        <Link to={addressOf(previous.label)} className={LINK}>
          <ChevronLeft aria-hidden size={16} />
          {quarterTitle(previous.label)}
        </Link>
      )}
      {next.isHere ? (
        <Link to={addressOf(next.label)} className={LINK}>
          {quarterTitle(next.label)}
          <ChevronRight aria-hidden size={16} />
        </Link>
      ) : (
        openNext
      )}
    </nav>
  );
}
