import { Link, type LinkProps } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClasses, iconButtonClasses } from '#ui/button-classes.ts';

type To = LinkProps['to'];
type PeriodProps = {
  readonly title: string;
  readonly back: { readonly says: string; readonly to: To };
  readonly on: { readonly says: string; readonly to: To };
  /** The way to the present one; undefined there. */
  readonly now: To | undefined;
  /** At the end of the line. */
  readonly children?: ReactNode;
};

const stays = { replace: true, preventScrollReset: true, discover: 'none' } as const;

/** Which month or quarter is shown, and the ways to others. */
export function Period({ title, back, on, now, children }: PeriodProps) {
  return (
    <div className="sticky start-0 flex min-h-11 items-center gap-1">
      <h2 className="min-w-36 ps-2 font-serif text-base font-medium text-ink sm:ps-0">{title}</h2>
      <Link {...stays} to={back.to} aria-label={back.says} title={back.says} className={arrow}>
        <ChevronLeft aria-hidden size={16} />
      </Link>
      <Link {...stays} to={on.to} aria-label={on.says} title={on.says} className={arrow}>
        <ChevronRight aria-hidden size={16} />
      </Link>
      {now !== undefined && (
        <Link {...stays} to={now} className={buttonClasses('quiet', 's')}>
          Today
        </Link>
      )}
      {children}
    </div>
  );
}

const arrow = iconButtonClasses('quiet', 's');
