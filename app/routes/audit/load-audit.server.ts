import { listClientAudit, type AuditPlace } from '#db/audit-log.ts';
import { listMembers } from '#db/members.ts';
import { AUDIT_GROUPS, type AuditGroup } from '#model/audit.ts';
import { isId, type AuditEntryId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { AUDIT_WORDS } from './audit-words.ts';

/** A page of a client's audit log: `kind` and `person` filter it, `before` goes back in time. */
export async function loadAudit({ db, client }: AtClient, search: URLSearchParams) {
  const members = await listMembers(db, client.id);
  const group = groupIn(search.get('kind'));
  const person = members.find(({ personId }) => personId === search.get('person'))?.personId;
  const found = await listClientAudit(db, {
    clientId: client.id,
    group,
    personId: person,
    before: placeIn(search.get('before')),
    most: LIMITS.auditPage + 1,
  });
  const entries = found.slice(0, LIMITS.auditPage);
  const last = entries.at(-1);
  return {
    client: {
      name: client.name,
      path: `/c/${client.key.toLowerCase()}`,
      timeZone: client.timeZone,
    },
    people: members.map(({ personId, name }) => ({ id: personId, name })),
    chosen: { group, person },
    isFirst: !search.has('before'),
    entries: entries.map(({ id, at, kind, facts, actorName, personName }) => ({
      id,
      at,
      // Of a failed sign-in nobody is known to have done it; it is told of the account.
      who: actorName ?? personName ?? 'Somebody',
      says: AUDIT_WORDS[kind](facts),
    })),
    older: found.length > entries.length && last ? `${last.at}_${last.id}` : undefined,
  };
}

export type AuditData = Awaited<ReturnType<typeof loadAudit>>;

function groupIn(text: string | null): AuditGroup | undefined {
  return text !== null && Object.hasOwn(AUDIT_GROUPS, text) ? (text as AuditGroup) : undefined;
}

/** Where a page begins, as {@link loadAudit} wrote it into an address; anything else is the beginning. */
function placeIn(text: string | null): AuditPlace | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  if (!isId(id) || !/^[\d-]{10}T[\d:.]{12}Z$/.test(at)) return undefined;
  return { at, id: id as AuditEntryId };
}
