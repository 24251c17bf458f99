import type { Day } from '#model/calendar/day.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import { DEFAULT_MAIL_SETTINGS, type MailSettings } from '#model/mail-settings.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { newToken } from './tokens.ts';

/** A person's settings, with what the timer and the links in mails need. */
export type KeptMailSettings = MailSettings & {
  /** What a mail's link to end mail carries: it opens nothing else. */
  readonly token: string;
  /** The day of the last daily mail, in the zone it was sent by. */
  readonly lastDigestOn: Day | null;
};

/** When a person wants mail; kept as the defaults are, if they have not chosen. */
export async function ensureMailSettings(
  db: Database,
  personId: PersonId,
): Promise<KeptMailSettings> {
  const { digestHour, mentionsAtOnce } = DEFAULT_MAIL_SETTINGS;
  await db
    .insertInto('mailSettings')
    .values({
      personId,
      digestHour,
      mentionsAtOnce: mentionsAtOnce ? 1 : 0,
      token: newToken(),
      lastDigestOn: null,
    })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .execute();
  const row = await db
    .selectFrom('mailSettings')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return { ...row, mentionsAtOnce: row.mentionsAtOnce === 1 };
}

/** Clients a person wants no mail of. */
export async function listMutedClients(db: Database, personId: PersonId): Promise<ClientId[]> {
  const rows = await db
    .selectFrom('mailMutes')
    .select('clientId')
    .where('personId', '=', personId)
    .execute();
  return rows.map(({ clientId }) => clientId);
}

type Chosen = MailSettings & {
  readonly personId: PersonId;
  /** Clients to be silent about: exactly these. */
  readonly muted: readonly ClientId[];
};

/** Keeps what a person chose. Clients they do not belong to are refused by the database. */
export async function changeMailSettings(db: Database, chosen: Chosen): Promise<void> {
  const { personId, digestHour, mentionsAtOnce, muted } = chosen;
  await inTransaction(db, async (tx) => {
    await ensureMailSettings(tx, personId);
    await tx
      .updateTable('mailSettings')
      .set({ digestHour, mentionsAtOnce: mentionsAtOnce ? 1 : 0 })
      .where('personId', '=', personId)
      .execute();
    await tx.deleteFrom('mailMutes').where('personId', '=', personId).execute();
    if (muted.length === 0) return;
    await tx
      .insertInto('mailMutes')
      .values(muted.map((clientId) => ({ clientId, personId })))
      .execute();
  });
}

/** Notes for which day a person has their daily mail, before it is sent: killed in between, it is not sent twice. */
export async function noteDigest(
  db: Database,
  { personId, on }: { readonly personId: PersonId; readonly on: Day | null },
): Promise<void> {
  await db
    .updateTable('mailSettings')
    .set({ lastDigestOn: on })
    .where('personId', '=', personId)
    .execute();
}

/** The address a token in a mail's link was sent to; undefined: it is no such token. */
export async function findMailToken(
  db: Database,
  token: string,
): Promise<{ personId: PersonId; email: string } | undefined> {
  return db
    .selectFrom('mailSettings')
    .innerJoin('people', 'people.id', 'mailSettings.personId')
    .select(['people.id as personId', 'people.email'])
    .where('token', '=', token)
    .executeTakeFirst();
}

/** Ends all mail about an inbox. */
export async function endMail(db: Database, personId: PersonId): Promise<void> {
  await db
    .updateTable('mailSettings')
    .set({ digestHour: null, mentionsAtOnce: 0 })
    .where('personId', '=', personId)
    .execute();
}
