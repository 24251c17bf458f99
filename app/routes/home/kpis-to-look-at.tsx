import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { periodWords } from '#routes/figures/period-words.ts';
import { Sparkline } from '#routes/figures/sparkline.tsx';
import { targetWords } from '#routes/figures/target-words.ts';
import { Value } from '#routes/figures/value.tsx';
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
              <KpiLine kpi={kpi} home={home} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function KpiLine({ kpi, home }: { kpi: Home['kpis'][number]; home: Home }) {
  const { locale } = useLocale();
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: home.client.currency };
  const target = targetWords(kpi, format, locale);
  return (
    <div className="relative flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <Link
          to={`${home.client.path}/kpis/${kpi.id}`}
          className="rounded-control font-medium text-ink after:absolute after:inset-0 hover:underline"
        >
          {kpi.name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
          <HealthMark health={kpi.health} />
          {kpi.asOf && <span>{periodWords(kpi.asOf, kpi.cadence, locale)}</span>}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-3">
        <Sparkline kpi={kpi} width={48} height={20} />
        <span className="text-end whitespace-nowrap tabular-nums">
          <Value value={kpi.current} format={format} className="font-medium text-ink" />
          {target !== undefined && <span className="text-ink-3"> ⁄ {target}</span>}
        </span>
      </div>
    </div>
  );
}
