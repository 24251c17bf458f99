import { listBoards } from '#db/boards.ts';
import { listOpenInvitations } from '#db/invitations.ts';
import { listMembers } from '#db/members.ts';
import { can, ROLES } from '#model/access.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { daysLeft } from './days-left.ts';

/** Who is at a client and who is invited. Addresses and invitations are for those who may invite. */
export async function loadPeople({ db, client, member, person, now }: AtClient) {
  const invites = ROLES.filter((role) => can(member, 'people.invite', { role }));
  const mayInvite = invites.length > 0;
  const mayChange = can(member, 'people.change');
  const [members, boards, invitations] = await Promise.all([
    listMembers(db, client.id),
    mayChange ? listBoards(db, client.id) : [],
    mayInvite ? listOpenInvitations(db, { clientId: client.id, at: now.toISOString() }) : [],
  ]);
  const rank = (role: (typeof ROLES)[number]) => ROLES.indexOf(role);
  return {
    client: {
      name: client.name,
      accent: client.accent,
      path: `/c/${client.key.toLowerCase()}`,
    },
    mayChange,
    invites,
    members: members
      .toSorted((a, b) => rank(a.role) - rank(b.role))
      .map((each) => ({
        id: each.personId,
        name: each.name,
        email: mayInvite ? each.email : undefined,
        role: each.role,
        seesMoney: each.seesMoney,
        boardIds: mayChange ? each.boardIds : [],
        isMe: each.personId === person.id,
      })),
    boards: boards.map(({ id, title }) => ({ id, title })),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      id,
      email,
      role,
      expires: daysLeft(expiresAt, now),
      mayRevoke: invites.includes(role),
    })),
  };
}

export type PeopleData = Awaited<ReturnType<typeof loadPeople>>;
export type PersonHere = PeopleData['members'][number];
