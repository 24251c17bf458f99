import type { SessionId } from '#model/ids.ts';

/** How a page names one of a person's own sessions: enough to tell them apart; the id itself is nobody's business. */
export function sessionKey(id: SessionId): string {
  return id.slice(0, 12);
}
