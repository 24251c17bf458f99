import { findMember } from '#db/members.ts';
import type { PersonId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** Whether a person may be named as a KPI's owner: nobody, or somebody who belongs to the client. */
export async function canOwn(at: AtClient, personId: PersonId | null): Promise<boolean> {
  if (personId === null) return true;
  return (await findMember(at.db, { clientId: at.client.id, personId })) !== undefined;
}
