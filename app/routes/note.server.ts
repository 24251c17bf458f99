import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import type { AuditFacts, AuditKind } from '#model/audit.ts';
import type { PersonId } from '#model/ids.ts';
import type { AtClient } from './gate.server.ts';

/** Writes down what the asker does at a client, in the transaction `tx` that does it (R25). */
export function note(
  tx: Database,
  at: AtClient,
  kind: AuditKind,
  about: { readonly personId?: PersonId; readonly facts?: AuditFacts } = {},
): Promise<void> {
  return appendAudit(tx, {
    at: at.now.toISOString(),
    kind,
    clientId: at.client.id,
    actorId: at.person.id,
    ...about,
  });
}
