import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { listClientsOf } from '#db/clients.ts';
import { countPeople, requirePersonRow } from '#db/people.ts';
import { portfolioOf } from '#routes/portfolio/portfolio-of.server.ts';

/** Nothing to see: the one address people type leads on to where they left off. */
export async function loader({ context: { db, person } }: LoaderFunctionArgs) {
  if (!person) return redirect((await countPeople(db)) === 0 ? '/welcome' : '/sign-in');

  const [clients, { lastClientId }] = await Promise.all([
    listClientsOf(db, person.id),
    requirePersonRow(db, person.id),
  ]);
  const [first] = clients;
  if (!first) return redirect('/start');
  const last = clients.find((client) => client.id === lastClientId);
  const hasPortfolio = portfolioOf(person.id, clients).length > 1;
  if (!last && hasPortfolio) return redirect('/portfolio');
  return redirect(`/c/${(last ?? first).key.toLowerCase()}`);
}
