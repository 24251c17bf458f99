import { inTransaction } from '#db/in-transaction.ts';
import { changeRole, grantBoards, setSeesMoney, type ListedMember } from '#db/members.ts';
import type { Role } from '#model/access.ts';
import type { BoardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';

type Change = {
  readonly role: Role;
  readonly seesMoney: boolean;
  readonly boards: readonly BoardId[];
};

/** Gives a member a role and what goes with it: a member may be shown money, a vendor has its boards. All or nothing. */
export async function changeMember(
  at: AtClient,
  { personId, name, role: roleBefore }: Pick<ListedMember, 'personId' | 'name' | 'role'>,
  { role, seesMoney, boards }: Change,
): Promise<'changed' | 'last-owner'> {
  const who = { clientId: at.client.id, personId };
  const answer = await inTransaction(at.db, async (tx) => {
    const changed = await changeRole(tx, { ...who, role });
    if (changed === 'last-owner') return changed;
    await setSeesMoney(tx, { ...who, seesMoney: role === 'member' && seesMoney });
    if (role === 'vendor') {
      await grantBoards(tx, { ...who, boardIds: boards, at: at.now.toISOString() });
    }
    await note(tx, at, 'role-changed', { personId, facts: { name, role, roleBefore } });
    return changed;
  });
  if (answer === 'changed') {
    await at.rooms.accessChanged(who);
    at.rooms.notify(at.client.id, { type: 'client-changed' });
  }
  return answer;
}
