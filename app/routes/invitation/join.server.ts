import type { AppLoadContext } from '@remix-run/node';
import { inTransaction } from '#db/in-transaction.ts';
import { acceptInvitation, findOpenInvitation, type OpenInvitation } from '#db/invitations.ts';
import { findPersonByEmail, insertPerson } from '#db/people.ts';
import type { PersonId } from '#model/ids.ts';

type Joined = { readonly path: string; readonly headers?: Headers };

/** Lets the signed-in person in, if the invitation is theirs. */
export async function joinAsPerson(
  context: AppLoadContext,
  token: string,
): Promise<Joined | undefined> {
  const { db, person, now } = context;
  const at = now().toISOString();
  const found = await findOpenInvitation(db, { token, at });
  if (!found || !person || person.email !== found.invitation.email) return undefined;
  const answer = await acceptInvitation(db, { token, personId: person.id, at });
  return answer === 'accepted' ? welcome(context, found, person.id) : undefined;
}

/** Makes the account of the invited address, lets it in and signs it in; nothing of it if the invitation is gone. */
export async function joinAsNewPerson(
  context: AppLoadContext,
  token: string,
  { name, password }: { name: string; password: string },
): Promise<Joined | undefined> {
  const { db, passwords, now, session } = context;
  const at = now().toISOString();
  const found = await findOpenInvitation(db, { token, at });
  if (!found || context.person) return undefined;
  const { email } = found.invitation;
  const passwordHash = await passwords.hash(password);
  const personId = await inTransaction(db, async (tx) => {
    const isOpen = await findOpenInvitation(tx, { token, at });
    if (!isOpen || (await findPersonByEmail(tx, email))) return undefined;
    const person = await insertPerson(tx, { name, email, passwordHash, isOperator: false, at });
    const answer = await acceptInvitation(tx, { token, personId: person.id, at });
    // On PostgreSQL two may get this far at once; the one that comes late leaves no account behind.
    if (answer === 'gone') throw new Response('This invitation was just used.', { status: 409 });
    return person.id;
  });
  if (!personId) return undefined;
  const joined = await welcome(context, found, personId);
  return { ...joined, headers: await session.signIn(personId, 'invitation') };
}

async function welcome(
  { rooms }: AppLoadContext,
  { invitation, clientKey }: OpenInvitation,
  personId: PersonId,
): Promise<Joined> {
  await rooms.accessChanged({ personId, clientId: invitation.clientId });
  // Open pages list who a card may be given to.
  rooms.notify(invitation.clientId, { type: 'client-changed' });
  return { path: `/c/${clientKey.toLowerCase()}` };
}
