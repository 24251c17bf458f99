import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FOUND_KIND_WORDS, FOUND_KINDS } from './found.ts';
import type { SearchPageData } from './load-search.server.ts';
import { searchQuery } from './read-search.ts';

/** What a search is narrowed down to: a kind, and a client if one has several. Links, so that each is an address. */
export function SearchFilters({ search }: { search: SearchPageData }) {
  const { typed, clientKey, kind } = search.asked;
  const kept = clientKey === undefined ? {} : { clientKey };
  const keptKind = kind === undefined ? {} : { kind };
  return (
    <div className="flex flex-col gap-2">
      <Choices label="Kind">
        <Choice to={searchQuery({ typed, ...kept })} isHere={kind === undefined}>
          Everything
        </Choice>
        {FOUND_KINDS.map((each) => (
          <Choice
            key={each}
            to={searchQuery({ typed, ...kept, kind: each })}
            isHere={kind === each}
          >
            {FOUND_KIND_WORDS[each].many}
          </Choice>
        ))}
      </Choices>
      {search.clients.length > 1 && (
        <Choices label="Client">
          <Choice to={searchQuery({ typed, ...keptKind })} isHere={clientKey === undefined}>
            All clients
          </Choice>
          {search.clients.map(({ key, name, accent }) => (
            <Choice
              key={key}
              to={searchQuery({ typed, ...keptKind, clientKey: key })}
              isHere={clientKey?.toLowerCase() === key}
            >
              <span data-accent={accent} aria-hidden className="size-2 rounded-full bg-accent" />
              {name}
            </Choice>
          ))}
        </Choices>
      )}
    </div>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-m-1 flex gap-1.5 overflow-x-auto p-1 sm:flex-wrap">
      {children}
    </nav>
  );
}

function Choice({ to, isHere, children }: { to: string; isHere: boolean; children: ReactNode }) {
  return (
    <Link
      to={to}
      replace
      preventScrollReset
      aria-current={isHere ? 'true' : undefined}
      className={`inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border px-2.5 text-sm touch:h-11 ${
        isHere
          ? 'border-brass bg-selected font-medium text-ink'
          : 'border-line text-ink-2 hover:bg-hover hover:text-ink'
      }`}
    >
      {children}
    </Link>
  );
}
