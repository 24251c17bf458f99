import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listClientsOf } from '#db/clients.ts';
import { notFound, requirePerson } from '#routes/gate.server.ts';
import { loadPortfolioRow } from './load-portfolio.server.ts';
import { portfolioOf } from './portfolio-of.server.ts';
import { PortfolioPage } from './portfolio-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const { db } = asking.context;
  const clients = await listClientsOf(db, person.id);
  const owned = portfolioOf(person.id, clients);
  // Somebody who belongs nowhere yet is told how a portfolio begins; a member of others' clients has none.
  if (owned.length === 0 && clients.length > 0) throw notFound();
  const now = asking.context.now();
  const rows = await Promise.all(owned.map((client) => loadPortfolioRow(db, { client, now })));
  return { rows: rows.sort((a, b) => b.attention.length - a.attention.length) };
}

export const meta: MetaFunction = () => [{ title: 'Portfolio · Quarterdeck' }];

export default function PortfolioRoute() {
  return <PortfolioPage rows={useLoaderData<typeof loader>().rows} />;
}
