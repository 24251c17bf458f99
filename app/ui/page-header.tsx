import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Where this page lies, from the outside in; the last is the page above this one. */
  readonly crumbs?: readonly { readonly label: string; readonly href?: string }[];
  /** A quiet line under the title. */
  readonly says?: ReactNode;
  /** Who is here, whether it is saved. */
  readonly aside?: ReactNode;
  /** At most one primary action, at the end. */
  readonly actions?: ReactNode;
}

/** The top of a page: where I am, who is here, the one primary act. */
export function PageHeader({ title, crumbs = [], says, aside, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {crumbs.length > 0 && (
          <nav aria-label="Where you are" className="mb-1">
            <ol className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
              {crumbs.map(({ label, href }) => (
                <li key={label} className="flex items-center gap-1.5">
                  {href === undefined ? (
                    label
                  ) : (
                    <Link to={href} className="rounded-control hover:text-ink hover:underline">
                      {label}
                    </Link>
                  )}
                  <span aria-hidden>›</span>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="font-serif text-xl font-medium tracking-tight text-ink">{title}</h1>
        {says !== undefined && <p className="mt-1 max-w-prose text-sm text-ink-2">{says}</p>}
      </div>
      {(aside !== undefined || actions !== undefined) && (
        <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
          {aside}
          {actions !== undefined && (
            <div className="flex flex-wrap items-center gap-2">{actions}</div>
          )}
        </div>
      )}
    </header>
  );
}
