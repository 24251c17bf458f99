import { Link } from '@remix-run/react';
import { KpiLine } from '#routes/figures/kpi-line.tsx';
import { Section } from '#ui/section.tsx';
import type { Home } from './load-home.server.ts';
import { needsLook } from './needs-look.ts';

const SHOWN = 6;

/** KPIs that are off track, stale or at risk. */
export function KpisToLookAt({ home }: { home: Home }) {
  const { kpis, client } = home;
  if (kpis.length === 0) return null;
  const asked = needsLook(kpis);
  const mayCheckIn = kpis.some(({ mayMeasure }) => mayMeasure);
  return (
    <Section
      title="KPIs to look at"
      actions={
        mayCheckIn && (
          <Link
            to={`${client.path}/kpis?check-in`}
            className="rounded-control text-sm text-brass-ink hover:underline"
          >
            Check in
          </Link>
        )
      }
    >
      {asked.length === 0 ? (
        <p className="text-ink-2">None is off track or stale.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {asked.slice(0, SHOWN).map((kpi) => (
            <li key={kpi.id}>
              <KpiLine
                kpi={kpi}
                currency={client.currency}
                href={`${client.path}/kpis/${kpi.id}`}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
