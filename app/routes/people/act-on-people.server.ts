import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { inTransaction } from '#db/in-transaction.ts';
import { revokeInvitation, listOpenInvitations } from '#db/invitations.ts';
import { listMembers, removeMember } from '#db/members.ts';
import { ROLES } from '#model/access.ts';
import type { BoardId } from '#model/ids.ts';
import { emailField } from '#routes/doorway/credentials.ts';
import { fieldError, many, readForm, refuse, ticked } from '#routes/form.server.ts';
import { allow, notFound, type Asking, type AtClient } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';
import { changeMember } from './change-member.server.ts';
import { invite } from './invite.server.ts';

const roleField = z.enum(ROLES, 'Choose a role.');
const LAST_OWNER = 'A client keeps at least one owner. Make somebody else owner first.';

const SCHEMAS = {
  invite: z.object({ email: emailField, role: roleField }),
  revoke: z.object({ invitation: z.string() }),
  change: z.object({
    person: z.string(),
    role: roleField,
    seesMoney: ticked(),
    boards: many(z.string().transform((id) => id as BoardId)),
  }),
  remove: z.object({ person: z.string() }),
};

/** What may be done to a client's people and invitations; open pages feel it at once (R8). */
export async function actOnPeople(at: AtClient, { context, request }: Asking) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const people = `/c/${at.client.key.toLowerCase()}/people`;
  switch (form.intent) {
    case 'invite': {
      allow(at, 'people.invite', form.value);
      const invited = await invite(at, context, form.value);
      if (invited === 'here') {
        return refuse(fieldError('email', 'This person is here already.', form));
      }
      return { done: 'invite' as const, email: form.value.email.toLowerCase(), invited };
    }
    case 'revoke': {
      const which = { clientId: at.client.id, at: at.now.toISOString() };
      const open = await listOpenInvitations(at.db, which);
      const found = open.find(({ id }) => id === form.value.invitation);
      if (!found) return redirect(people);
      allow(at, 'people.invite', found);
      await inTransaction(at.db, async (tx) => {
        await revokeInvitation(tx, { ...which, id: found.id });
        const { email, role } = found;
        await note(tx, at, 'invitation-revoked', { facts: { email, role } });
      });
      return redirect(people);
    }
    case 'change': {
      allow(at, 'people.change');
      const before = await requireMember(at, form.value.person);
      const answer = await changeMember(at, before, form.value);
      if (answer === 'last-owner') return refuse(fieldError('role', LAST_OWNER, form));
      return redirect(people);
    }
    case 'remove': {
      const { personId, name, role } = await requireMember(at, form.value.person);
      const isLeaving = personId === at.person.id;
      // Anybody may leave.
      if (!isLeaving) allow(at, 'people.change');
      const who = { clientId: at.client.id, personId };
      const removed = await inTransaction(at.db, async (tx) => {
        const answer = await removeMember(tx, who);
        const kind = isLeaving ? 'member-left' : 'member-removed';
        if (answer === 'removed') {
          await note(tx, at, kind, { personId, facts: { name, roleBefore: role } });
        }
        return answer;
      });
      if (removed === 'last-owner') {
        return refuse(fieldError('remove', LAST_OWNER, form));
      }
      await at.rooms.accessChanged(who);
      at.rooms.notify(at.client.id, { type: 'client-changed' });
      return redirect(isLeaving ? '/' : people);
    }
  }
}

async function requireMember(at: AtClient, personId: string) {
  const members = await listMembers(at.db, at.client.id);
  const found = members.find((each) => each.personId === personId);
  if (!found) throw notFound();
  return found;
}
