import { Form, useNavigation } from '@remix-run/react';
import { Search } from 'lucide-react';
import { LIMITS } from '#model/limits.ts';
import { typedWords } from '#model/search/search-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { FoundLine } from './found-line.tsx';
import type { SearchPageData } from './load-search.server.ts';
import { SearchFilters } from './search-filters.tsx';

/** Everything that was found, to look through and to narrow down; its address can be sent to somebody. */
export function SearchPage({ search }: { search: SearchPageData }) {
  const { asked, found, isCut } = search;
  const { location } = useNavigation();
  return (
    <Page width="read">
      <div className="flex flex-col gap-4">
        <PageHeader title="Search" />
        <Form role="search" action="/search" className="flex items-end gap-2">
          <TextField
            key={asked.typed}
            name="q"
            label="What to look for"
            isLabelHidden
            defaultValue={asked.typed}
            maxLength={LIMITS.findChars}
            placeholder="Words, or a key such as ACME-42"
            prefix={<Search aria-hidden size={16} />}
            className="min-w-0 flex-1"
          />
          {asked.clientKey !== undefined && (
            <input type="hidden" name="client" value={asked.clientKey} />
          )}
          {asked.kind !== undefined && <input type="hidden" name="kind" value={asked.kind} />}
          <Button type="submit" variant="primary" isPending={location?.pathname === '/search'}>
            Search
          </Button>
        </Form>
        {asked.typed.trim() !== '' && <SearchFilters search={search} />}
      </div>
      <p role="status" className="-mb-4 text-sm text-ink-2 empty:hidden">
        {found.length > 0 && countWords(found.length, isCut)}
      </p>
      {found.length === 0 ? (
        <NothingYet {...asked} />
      ) : (
        <ul
          aria-label="Found"
          className="flex flex-col divide-y divide-line overflow-hidden rounded-panel border border-line bg-raised"
        >
          {found.map((each) => (
            <FoundLine key={`${each.kind} ${each.path} ${each.title}`} found={each} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function countWords(count: number, isCut: boolean): string {
  if (isCut)
    return `The first ${count} are shown. Another word, a client or a kind makes them fewer.`;
  return count === 1 ? '1 found' : `${count} found`;
}

function NothingYet({ typed, clientKey, kind }: SearchPageData['asked']) {
  if (typed.trim() === '') {
    return (
      <EmptyState
        title="Look through everything you may see"
        says="Titles, descriptions, comments and steps of cards, boards, KPIs and people, at all your clients. Words in any order, the last one by half; accents and a slip of the hand do not matter."
      />
    );
  }
  if (typedWords(typed).length === 0) {
    return (
      <EmptyState
        title="There is no word in that"
        says="Signs alone are not looked for. Type a word, a number, or a key such as ACME-42."
      />
    );
  }
  const isNarrow = clientKey !== undefined || kind !== undefined;
  return (
    <EmptyState
      title="Nothing found"
      says={
        isNarrow
          ? 'Look at all clients and all kinds, or try fewer words.'
          : 'Try fewer words, or only how a word begins. Only what you may see is looked at.'
      }
    />
  );
}
