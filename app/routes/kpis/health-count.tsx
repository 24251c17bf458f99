import type { Health } from '#model/okr/health.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { HEALTH_WORDS } from '#routes/figures/health-words.ts';

const SAID: readonly Health[] = ['off-track', 'at-risk', 'stale', 'on-track'];

/** How many stand how, worst first: "2 off track". */
export function HealthCount({ kpis }: { kpis: readonly { readonly health: Health }[] }) {
  const counts = SAID.map((health) => ({
    health,
    count: kpis.filter((kpi) => kpi.health === health).length,
  }));
  return (
    <ul aria-label="Status of all KPIs" className="flex flex-wrap gap-x-4 gap-y-1">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ health, count }) => (
          <li key={health}>
            <HealthMark health={health} word={`${count} ${HEALTH_WORDS[health].toLowerCase()}`} />
          </li>
        ))}
    </ul>
  );
}
