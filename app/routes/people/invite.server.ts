import type { AppLoadContext } from '@remix-run/node';
import { inTransaction } from '#db/in-transaction.ts';
import { insertInvitation, listOpenInvitations, revokeInvitation } from '#db/invitations.ts';
import { findMember } from '#db/members.ts';
import { findPersonByEmail, normalEmail } from '#db/people.ts';
import type { Role } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';
import { invitationMail } from './invitation-mail.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How the link reaches the invited: by mail, or through the hands of who invites. */
export type Invited = { mail: 'sent' } | { mail: 'failed' | 'none'; link: string };

/** Invites an address by link, in place of a link it was sent before. The link is known only now. */
export async function invite(
  at: AtClient,
  { site, mailer }: Pick<AppLoadContext, 'site' | 'mailer'>,
  { email, role }: { email: string; role: Role },
): Promise<Invited | 'here'> {
  const { db, client, person, now } = at;
  const known = await findPersonByEmail(db, email);
  if (known && (await findMember(db, { clientId: client.id, personId: known.id }))) return 'here';

  const instant = now.toISOString();
  const { token } = await inTransaction(db, async (tx) => {
    for (const open of await listOpenInvitations(tx, { clientId: client.id, at: instant })) {
      if (open.email !== normalEmail(email)) continue;
      await revokeInvitation(tx, { clientId: client.id, id: open.id, at: instant });
      await note(tx, at, 'invitation-revoked', { facts: { email: open.email, role: open.role } });
    }
    return insertInvitation(tx, {
      clientId: client.id,
      email,
      role,
      invitedBy: person.id,
      at: instant,
      expiresAt: new Date(now.getTime() + LIMITS.invitationDays * DAY_MS).toISOString(),
    });
  });
  const link = `${site.publicUrl}/invitations/${token}`;
  if (!mailer.isConfigured) return { link, mail: 'none' };
  try {
    await mailer.send({
      to: email,
      ...invitationMail({ link, role, clientName: client.name, inviterName: person.name }),
    });
    return { mail: 'sent' };
  } catch {
    // Not lost: the page says so and shows the link to hand over.
    return { link, mail: 'failed' };
  }
}
