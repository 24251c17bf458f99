import type { AppLoadContext, SignedIn } from '@remix-run/node';
import type { Role } from '#model/access.ts';

/** Who may open a client: the operator, whoever runs one already, and anybody where registration is open. */
export function mayMakeClients(
  site: AppLoadContext['site'],
  person: SignedIn,
  clients: readonly { readonly role: Role }[],
): boolean {
  return (
    person.isOperator || site.openRegistration || clients.some((client) => client.role === 'owner')
  );
}
