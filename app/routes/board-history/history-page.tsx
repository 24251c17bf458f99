import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import type { HistoryData } from './load-history.server.ts';
import { VersionList } from './version-list.tsx';
import { VersionView } from './version-view.tsx';

/** A board's past: who changed what, hour by hour, and the way back to any of it. */
export function HistoryPage({ page }: { page: HistoryData }) {
  const { client, board, chosen } = page;
  return (
    <Page>
      <PageHeader
        title="History"
        crumbs={[
          { label: client.name, href: client.path },
          { label: board.title, href: board.path },
        ]}
        says="Who changed what, hour by hour, and the way back to any of it."
      />
      <div className="grid min-w-0 gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        {/* A phone has room for one of the two. */}
        <div className={chosen ? 'max-lg:hidden' : ''}>
          <VersionList page={page} />
        </div>
        <div className={`min-w-0 ${chosen ? '' : 'max-lg:hidden'}`}>
          <VersionView page={page} />
        </div>
      </div>
    </Page>
  );
}
