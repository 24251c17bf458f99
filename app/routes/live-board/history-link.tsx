import { Link } from '@remix-run/react';
import { History } from 'lucide-react';
import { iconButtonClasses } from '#ui/button-classes.ts';

/** Where a board's past is: beside its archive. */
export function HistoryLink({ to }: { readonly to: string }) {
  return (
    <Link
      to={to}
      prefetch="intent"
      aria-label="History"
      title="History"
      className={iconButtonClasses('quiet', 'm')}
    >
      <History aria-hidden size={18} />
    </Link>
  );
}
