import type { Health } from '#model/okr/health.ts';

/** Worst first; what is on track asks for nothing. */
const URGENCY: readonly Health[] = ['off-track', 'stale', 'at-risk'];

/** The KPIs to look at: off track, stale or at risk, the asker's own first among equals. */
export function needsLook<K extends { readonly health: Health; readonly isMine: boolean }>(
  kpis: readonly K[],
): K[] {
  return kpis
    .filter(({ health }) => URGENCY.includes(health))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.health) - URGENCY.indexOf(b.health) ||
        Number(b.isMine) - Number(a.isMine),
    );
}
