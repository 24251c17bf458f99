import type { Database } from '#db/connect.ts';
import type { InboxRow } from '#db/inbox.ts';
import { listAddressees, markMailed, type Addressee } from '#db/mail-queue.ts';
import { ensureMailSettings, listMutedClients, noteDigest } from '#db/mail-settings.ts';
import { listInboxNames, listVisibleInbox } from '#db/visible-inbox.ts';
import { todayIn } from '#model/calendar/day.ts';
import { hourIn } from '#model/calendar/instant.ts';
import { LIMITS } from '#model/limits.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail.ts';
import type { Chore } from './chores.ts';
import { inboxMail } from './inbox-mail.ts';

type MailParts = {
  readonly db: Database;
  readonly mailer: Mailer;
  readonly now: () => Date;
  readonly publicUrl: string;
  readonly log: Log;
};

/**
 * Mails people what is new: mentions within a minute or so, everything else once a day at the hour they chose, one mail
 * over all clients. What was read meanwhile is not mailed. Each row is marked before its mail is sent: a server killed
 * in between sends one too few, never two; a mail server that refuses is tried again.
 */
export function mailInboxes(parts: MailParts): Chore {
  const { db, mailer } = parts;
  return {
    name: 'Mailing what is new',
    run: async (isStopping) => {
      if (!mailer.isConfigured) return;
      for (const addressee of await listAddressees(db)) {
        if (isStopping()) return;
        try {
          await mailOne(parts, addressee);
        } catch (error) {
          // One address that is refused does not keep the others from their mail.
          parts.log.fault('A mail about an inbox could not be sent; it is tried again', error);
        }
      }
    },
  };
}

async function mailOne(
  parts: MailParts,
  { id: personId, timeZone, ...to }: Addressee,
): Promise<void> {
  const { db, now } = parts;
  const at = now();
  const settings = await ensureMailSettings(db, personId);
  const on = todayIn(timeZone, at);
  const { digestHour, lastDigestOn, mentionsAtOnce } = settings;
  const isDue =
    digestHour !== null &&
    hourIn(timeZone, at) >= digestHour &&
    (lastDigestOn === null || lastDigestOn < on);
  if (!isDue && !mentionsAtOnce) return;
  const muted = await listMutedClients(db, personId);
  const asked = { personId, at: at.toISOString(), limit: LIMITS.inboxShown };
  const fresh = (await listVisibleInbox(db, { ...asked, isUnread: true, isUnmailed: true })).filter(
    ({ clientId }) => !muted.includes(clientId),
  );
  // Sent late when the server was down at that hour; what came after it waits for the next, as who chose it expects.
  const wasThere = (row: InboxRow): boolean => {
    const came = new Date(row.at);
    return todayIn(timeZone, came) < on || hourIn(timeZone, came) <= (digestHour ?? 0);
  };
  const daily = isDue ? fresh.filter(wasThere) : [];
  const isDaily = daily.length > 0;
  const mentions = mentionsAtOnce ? fresh.filter(({ kind }) => kind === 'mention') : [];
  const rows = isDaily ? daily : mentions;
  if (rows.length === 0) return;
  if (isDaily) await noteDigest(db, { personId, on });
  try {
    await send(parts, { to, rows, token: settings.token, kind: isDaily ? 'daily' : 'at-once' });
  } catch (error) {
    if (isDaily) await noteDigest(db, { personId, on: lastDigestOn });
    throw error;
  }
}

type Sending = {
  readonly to: Pick<Addressee, 'name' | 'email'>;
  readonly rows: readonly InboxRow[];
  readonly token: string;
  readonly kind: 'daily' | 'at-once';
};

async function send(parts: MailParts, { to, rows, token, kind }: Sending): Promise<void> {
  const { db, mailer, now, publicUrl } = parts;
  const ids = rows.map(({ id }) => id);
  const mentioned = await listInboxNames(db, rows);
  const mail = inboxMail({ name: to.name, rows, mentioned, publicUrl, token }, kind);
  await markMailed(db, { ids, at: now().toISOString() });
  try {
    await mailer.send({ to: to.email, ...mail });
  } catch (error) {
    await markMailed(db, { ids, at: null });
    throw error;
  }
}
