import type { Database } from '#db/connect.ts';
import { listClientZones, tellOfDueCards } from '#db/due-soon.ts';
import { addDays, todayIn } from '#model/calendar/day.ts';
import { hourIn } from '#model/calendar/instant.ts';
import type { PersonId } from '#model/ids.ts';
import type { Chore } from './chores.ts';

type DueSoonParts = {
  readonly db: Database;
  readonly now: () => Date;
  readonly onTold: (personIds: readonly PersonId[]) => void;
};

/** Nobody is told of a day before it has begun for people. */
const MORNING = 6;

/** Tells people of their cards that are due today or tomorrow, where it is morning at the client (R12). */
export function dueSoon({ db, now, onTold }: DueSoonParts): Chore {
  return {
    name: 'Telling people what is due',
    run: async (isStopping) => {
      for (const { id: clientId, timeZone } of await listClientZones(db)) {
        if (isStopping()) return;
        const at = now();
        if (hourIn(timeZone, at) < MORNING) continue;
        const from = todayIn(timeZone, at);
        const days = { from, to: addDays(from, 1) };
        const told = await tellOfDueCards(db, { clientId, ...days, at: at.toISOString() });
        if (told.length > 0) onTold(told);
      }
    },
  };
}
