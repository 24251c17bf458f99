import type { Database } from '#db/connect.ts';
import { newId } from '#db/new-id.ts';
import { listRepeatingCards, type RepeatingCard } from '#db/repeats.ts';
import { repeatCard } from '#model/board/ops/repeat-card.ts';
import { addDays, todayIn } from '#model/calendar/day.ts';
import type { CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import type { Chore } from './inbox/chores.ts';
import type { Log } from './log.ts';
import type { Rooms } from './rooms/rooms.ts';

type RepeatParts = {
  readonly db: Database;
  readonly rooms: Pick<Rooms, 'change'>;
  readonly log: Log;
  readonly now: () => Date;
};

/**
 * Makes the cards that come again. The server alone does, in one change of the document that also takes the rule off
 * the last card: killed at any moment it has made the next one or not, and the next look makes what is missing (R35).
 */
export function repeatCards({ db, rooms, log, now }: RepeatParts): Chore {
  const repeat = async ({ cardId, boardId, epoch, timeZone }: RepeatingCard): Promise<void> => {
    const at = now();
    // In a zone behind the furthest one the day may not be here yet: the change itself looks.
    const next = {
      cardId,
      id: newId<CardId>(),
      today: todayIn(timeZone, at),
      at: at.toISOString(),
    };
    try {
      await rooms.change({ id: boardId, epoch }, null, (doc) => repeatCard(doc, next));
    } catch (error) {
      log.fault(`Board ${boardId}: the card after ${cardId} could not be made`, error);
    }
  };
  return {
    name: 'Making cards that come again',
    run: async (isStopping) => {
      const latest = addDays(todayIn('UTC', now()), 1);
      for (const card of await listRepeatingCards(db, { latest, limit: LIMITS.repeatsAtOnce })) {
        if (isStopping()) return;
        await repeat(card);
      }
    },
  };
}
