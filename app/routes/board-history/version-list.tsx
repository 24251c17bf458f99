import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { dateFormat } from '#model/formats.ts';
import { authorName, changeWords } from './change-words.ts';
import type { HistoryData } from './load-history.server.ts';

/** All kept versions, the newest first, under their days. */
export function VersionList({ page }: { page: HistoryData }) {
  const { since, versions, chosen, isGone, client } = page;
  const { locale } = useLocale();
  const { timeZone } = client;
  const day = dateFormat(locale, { dateStyle: 'full', timeZone });
  const time = dateFormat(locale, { timeStyle: 'short', timeZone });
  const days = new Map<string, HistoryData['versions']>();
  for (const version of versions) {
    const name = day.format(new Date(version.at));
    days.set(name, [...(days.get(name) ?? []), version]);
  }
  return (
    <nav aria-label="Versions" className="flex flex-col gap-6">
      {isGone && (
        <p role="status" className="text-sm text-ink-2">
          That version is no longer kept. Choose another.
        </p>
      )}
      <ul className="border-t border-line">
        <VersionItem to="?" isCurrent={!chosen} told={since} names={page.names} when="Now">
          {since.latest.length === 0 && 'Nothing has changed since the last version.'}
        </VersionItem>
      </ul>
      {[...days].map(([name, ofDay]) => (
        <section key={name} className="flex flex-col gap-2">
          <h2 className="text-xs font-medium text-ink-3">{name}</h2>
          <ul className="border-t border-line">
            {ofDay.map((version) => (
              <VersionItem
                key={version.id}
                to={`?version=${version.id}`}
                isCurrent={version.id === chosen?.id}
                told={version}
                names={page.names}
                when={<time dateTime={version.at}>{time.format(new Date(version.at))}</time>}
              >
                {version.isBeforeRestore && 'Before another version was restored.'}
              </VersionItem>
            ))}
          </ul>
        </section>
      ))}
      {versions.length === 0 && (
        <p className="text-sm text-ink-2">
          The first version is kept when an hour ends in which somebody worked here.
        </p>
      )}
    </nav>
  );
}

interface VersionItemProps {
  readonly to: string;
  readonly when: React.ReactNode;
  readonly isCurrent: boolean;
  readonly told: HistoryData['since'];
  readonly names: HistoryData['names'];
  readonly children: React.ReactNode;
}

function VersionItem({ to, when, isCurrent, told, names, children }: VersionItemProps) {
  return (
    <li className="border-b border-line">
      <Link
        to={to}
        preventScrollReset
        aria-current={isCurrent ? 'true' : undefined}
        className={`flex flex-col gap-1 border-s-2 px-3 py-2.5 text-sm hover:bg-hover ${
          isCurrent ? 'border-brass bg-sunken' : 'border-transparent'
        }`}
      >
        <span className="font-medium text-ink tabular-nums">{when}</span>
        {told.latest.map((change, index) => (
          <span key={index} className="line-clamp-2 text-ink-2">
            <span className="text-ink">{authorName(change, names)}</span> {changeWords(change)}
          </span>
        ))}
        {told.more > 0 && <span className="text-xs text-ink-3">and {told.more} more</span>}
        {children !== false && <span className="text-xs text-ink-3">{children}</span>}
      </Link>
    </li>
  );
}
