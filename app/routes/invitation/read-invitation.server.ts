import type { AppLoadContext } from '@remix-run/node';
import { findOpenInvitation } from '#db/invitations.ts';
import { findPersonByEmail } from '#db/people.ts';

/** What the holder of a link may know: who invites whom to what, and the way in. Undefined: the link is of no use. */
export async function readInvitation(
  { db, person, now }: AppLoadContext,
  token: string | undefined,
) {
  const found = token && (await findOpenInvitation(db, { token, at: now().toISOString() }));
  if (!found) return undefined;
  const { email, role } = found.invitation;
  return {
    state: 'open' as const,
    clientName: found.clientName,
    accent: found.accent,
    inviterName: found.inviterName,
    email,
    role,
    path: `/invitations/${token}`,
    asks: await whatToAsk(),
  };

  async function whatToAsk() {
    if (!person) return (await findPersonByEmail(db, email)) ? 'sign-in' : 'make-account';
    return person.email === email ? 'join' : 'other-person';
  }
}

export type ReadInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;
