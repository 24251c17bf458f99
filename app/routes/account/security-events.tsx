import type { AccountData } from './load-account.server.ts';

/** What happened to the account lately: whoever reads something here that they did not do knows what to do. */
export function SecurityEvents({ events }: Pick<AccountData, 'events'>) {
  if (events.length === 0) return <p className="text-sm text-ink-2">Nothing yet.</p>;
  return (
    <ul className="border-t border-line">
      {events.map(({ id, says, browser, address, when }) => (
        <li key={id} className="flex min-h-12 items-center gap-3 border-b border-line py-1">
          <span className="min-w-0 flex-1">
            <span className="block">{says}</span>
            <span className="block truncate text-xs text-ink-3">
              {[browser, address].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className="text-sm text-ink-3">{when}</span>
        </li>
      ))}
    </ul>
  );
}
