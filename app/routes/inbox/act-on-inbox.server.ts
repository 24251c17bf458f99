import { z } from 'zod';
import { findClientByKey } from '#db/clients.ts';
import { changeNotifications, type NotificationChange } from '#db/notifications.ts';
import { addDays, todayIn } from '#model/calendar/day.ts';
import { instantOf, nextMonday } from '#model/calendar/instant.ts';
import type { NotificationId } from '#model/ids.ts';
import { many, readForm, refuse } from '#routes/form.server.ts';
import { requirePerson, type Asking } from '#routes/gate.server.ts';

const ids = many(z.string().transform((text) => text as NotificationId));
const some = z.object({ id: ids });

const SCHEMAS = {
  read: some,
  unread: some,
  archive: some,
  unarchive: some,
  snooze: z.object({ id: ids, client: z.string(), until: z.enum(['tomorrow', 'next-week']) }),
  unsnooze: some,
};

/** The hour at which what was put off is there again. */
const MORNING = 8;

/** What may be done to one's own inbox. Ids of others' notifications change nothing. */
export async function actOnInbox(asking: Asking) {
  const { id: personId } = requirePerson(asking);
  const { db, now } = asking.context;
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const at = now().toISOString();
  const change = (changed: NotificationChange): Promise<void> =>
    changeNotifications(db, { personId, ids: form.value.id, change: changed });

  switch (form.intent) {
    case 'read':
      await change({ readAt: at });
      break;
    case 'unread':
      await change({ readAt: null });
      break;
    case 'archive':
      await change({ archivedAt: at });
      break;
    case 'unarchive':
      await change({ archivedAt: null });
      break;
    case 'snooze': {
      // The client's morning: a person has no time zone of their own.
      const timeZone = (await findClientByKey(db, form.value.client))?.timeZone ?? 'UTC';
      const today = todayIn(timeZone, now());
      const day = form.value.until === 'tomorrow' ? addDays(today, 1) : nextMonday(today);
      await change({ snoozedUntil: instantOf(day, MORNING, timeZone).toISOString() });
      break;
    }
    case 'unsnooze':
      await change({ snoozedUntil: null });
      break;
  }
  return { done: form.intent };
}
