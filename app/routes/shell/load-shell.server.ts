import { listClientsOf } from '#db/clients.ts';
import { mayMakeClients } from '#routes/client-form/may-make-clients.ts';
import { requirePerson, type Asking } from '#routes/gate.server.ts';
import { countNew } from '#routes/inbox/load-inbox.server.ts';
import { portfolioOf } from '#routes/portfolio/portfolio-of.server.ts';

/** What surrounds every page of a signed-in person. */
export async function loadShell(asking: Asking) {
  const person = requirePerson(asking);
  const { db, now } = asking.context;
  const [clients, inboxCount] = await Promise.all([
    listClientsOf(db, person.id),
    countNew(db, { personId: person.id, now: now() }),
  ]);
  return {
    person: { id: person.id, name: person.name, email: person.email },
    clients: clients.map(({ key, name, accent, role }) => ({
      key,
      path: `/c/${key.toLowerCase()}`,
      name,
      accent,
      role,
    })),
    inboxCount,
    may: {
      seePortfolio: portfolioOf(person.id, clients).length > 0,
      createClient: mayMakeClients(asking.context.site, person, clients),
    },
  };
}

export type ShellData = Awaited<ReturnType<typeof loadShell>>;
export type ClientInShell = ShellData['clients'][number];
