import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { listClientsOf } from '#db/clients.ts';

/** Who may open a client: the operator, whoever runs one already, and anybody where registration is open. */
export async function mayMakeClients(
  { db, site }: Pick<AppLoadContext, 'db' | 'site'>,
  person: SignedIn,
): Promise<boolean> {
  if (person.isOperator || site.openRegistration) return true;
  return (await listClientsOf(db, person.id)).some((client) => client.role === 'owner');
}
