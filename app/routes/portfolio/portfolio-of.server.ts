import type { ClientOfPerson } from '#db/clients.ts';
import { can } from '#model/access.ts';
import type { PersonId } from '#model/ids.ts';

/** Of all a person's clients those that stand in their portfolio, as the one gate says. */
export function portfolioOf(
  personId: PersonId,
  clients: readonly ClientOfPerson[],
): ClientOfPerson[] {
  return clients.filter(({ role, seesMoney }) =>
    can({ personId, role, seesMoney: seesMoney === 1, boardIds: [] }, 'portfolio.see'),
  );
}
