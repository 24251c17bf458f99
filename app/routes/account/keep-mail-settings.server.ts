import { z } from 'zod';
import { listClientsOf } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { changeMailSettings } from '#db/mail-settings.ts';
import type { PersonId } from '#model/ids.ts';
import { many, ticked } from '#routes/form.server.ts';

const hour = z.union([z.literal('off'), z.coerce.number().int().min(0).max(23)]);

/** What is posted: the hour of the daily mail, and the clients mail is wanted of. */
export const mailFields = z.object({
  hour,
  mentions: ticked(),
  client: many(z.string()),
});

/** Keeps when a person wants mail, and of which of their clients. */
export async function keepMailSettings(
  db: Database,
  personId: PersonId,
  { hour, mentions, client }: z.output<typeof mailFields>,
): Promise<void> {
  const muted = (await listClientsOf(db, personId))
    .map(({ id }) => id)
    .filter((id) => !client.includes(id));
  const digestHour = hour === 'off' ? null : hour;
  await changeMailSettings(db, { personId, digestHour, mentionsAtOnce: mentions, muted });
}
