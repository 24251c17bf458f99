import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { listAccountAudit } from '#db/audit-log.ts';
import { listClientsOf } from '#db/clients.ts';
import { ensureMailSettings, listMutedClients } from '#db/mail-settings.ts';
import { listSessions } from '#db/sessions.ts';
import { isTwoFactorOn } from '#db/two-factor.ts';
import { AUDIT_WORDS } from '#routes/audit/audit-words.ts';
import { timeAgo } from './time-ago.ts';
import { describeBrowser } from './describe-browser.ts';
import { sessionKey } from './session-key.server.ts';

/** Security events on the account's page. */
const EVENTS = 12;

/** A person's name and address, where they are signed in, and what happened to the account lately. */
export async function loadAccount({ db, now, mailer }: AppLoadContext, person: SignedIn) {
  const at = now();
  const [all, events, hasTwoFactor, mail, muted, clients] = await Promise.all([
    listSessions(db, person.id),
    listAccountAudit(db, { personId: person.id, most: EVENTS }),
    isTwoFactorOn(db, person.id),
    ensureMailSettings(db, person.id),
    listMutedClients(db, person.id),
    listClientsOf(db, person.id),
  ]);
  const sessions = all.filter((session) => Date.parse(session.expiresAt) > at.getTime());
  return {
    person: { name: person.name, email: person.email },
    hasTwoFactor,
    mail: {
      isConfigured: mailer.isConfigured,
      digestHour: mail.digestHour,
      mentionsAtOnce: mail.mentionsAtOnce,
      clients: clients.map(({ id, name }) => ({ id, name, isOn: !muted.includes(id) })),
    },
    sessions: sessions.map((session) => ({
      key: sessionKey(session.id),
      isThis: session.id === person.sessionId,
      browser: describeBrowser(session.userAgent),
      seen: timeAgo(session.lastSeenAt, at),
    })),
    events: events.map(({ id, at: when, kind, facts }) => ({
      id,
      when: timeAgo(when, at),
      says: AUDIT_WORDS[kind](facts),
      browser: facts.userAgent === undefined ? undefined : describeBrowser(facts.userAgent),
      address: facts.address,
    })),
  };
}

export type AccountData = Awaited<ReturnType<typeof loadAccount>>;
