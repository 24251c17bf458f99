import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { ClientRow } from './client-row.tsx';
import type { PortfolioRow } from './load-portfolio.server.ts';

/** Every client one answers for, and what needs one there. */
export function PortfolioPage({ rows }: { rows: readonly PortfolioRow[] }) {
  const waiting = rows.filter(({ attention }) => attention.length > 0).length;
  return (
    <Page width="wide">
      <PageHeader
        title="Portfolio"
        says={rows.length > 0 ? summary(waiting, rows.length) : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Your clients, side by side"
          says="Each client you own gets a line here: how its quarter stands and what needs you there."
          action={
            <ButtonLink variant="primary" to="/clients/new">
              Add a client
            </ButtonLink>
          }
        />
      ) : (
        <ul aria-label="Clients" className="flex flex-col border-t border-line">
          {rows.map((row) => (
            <ClientRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function summary(waiting: number, total: number): string {
  if (waiting === 0) return total === 1 ? 'Nothing needs you.' : 'Nothing needs you anywhere.';
  return `${waiting} of ${total} ${total === 1 ? 'client needs' : 'clients need'} you.`;
}
