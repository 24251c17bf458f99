import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { kpiHealthWord } from '#routes/figures/health-words.ts';
import { KpiLine } from '#routes/figures/kpi-line.tsx';
import { PaceBar } from '#routes/figures/pace-bar.tsx';
import { shortPeriodWords } from '#routes/figures/period-words.ts';
import { Sparkline } from '#routes/figures/sparkline.tsx';
import { targetWords } from '#routes/figures/target-words.ts';
import { Value } from '#routes/figures/value.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { DataTable, type DataColumn } from '#ui/data-table.tsx';
import type { KpiList, ListedKpi } from './load-kpis.server.ts';

/** Name, now against target, trend, status, owner, and of when the number is. */
export function KpiTable({ list }: { list: KpiList }) {
  const { locale } = useLocale();
  const { client, today } = list;
  const path = `/c/${client.key.toLowerCase()}/kpis`;
  const formatOf = ({ unit, decimals }: ListedKpi) => ({
    unit,
    decimals,
    currency: client.currency,
  });

  const columns: DataColumn<ListedKpi>[] = [
    {
      id: 'name',
      title: 'KPI',
      cell: (kpi) => (
        <Link to={`${path}/${kpi.id}`} className="rounded-control hover:underline">
          {kpi.name}
        </Link>
      ),
    },
    {
      id: 'now',
      title: 'Now',
      align: 'end',
      cell: (kpi) => (
        <Value
          value={kpi.current}
          format={formatOf(kpi)}
          asOf={kpi.asOf}
          cadence={kpi.cadence}
          className="font-medium text-ink"
        />
      ),
    },
    {
      id: 'target',
      title: 'Target',
      align: 'end',
      cell: (kpi) =>
        targetWords(kpi, formatOf(kpi), locale) ?? (
          <Value value={undefined} format={formatOf(kpi)} />
        ),
    },
    {
      id: 'pace',
      title: 'Pace',
      cell: (kpi) => <KpiPace kpi={kpi} format={formatOf(kpi)} />,
    },
    {
      id: 'trend',
      title: 'Trend',
      cell: (kpi) => <Sparkline kpi={kpi} width={72} height={20} />,
    },
    {
      id: 'status',
      title: 'Status',
      cell: (kpi) => <HealthMark health={kpi.health} word={kpiHealthWord(kpi)} />,
    },
    {
      id: 'owner',
      title: 'Owner',
      cell: (kpi) =>
        kpi.ownerName ? (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar name={kpi.ownerName} size="s" isDecorative />
            <span className="truncate">{kpi.ownerName}</span>
          </span>
        ) : (
          <span className="text-ink-3">nobody</span>
        ),
    },
    {
      id: 'as-of',
      title: 'As of',
      align: 'end',
      cell: (kpi) =>
        kpi.asOf ? (
          <span className="whitespace-nowrap text-ink-3">
            {shortPeriodWords(kpi.asOf, { cadence: kpi.cadence, today, locale })}
          </span>
        ) : (
          <span className="text-ink-3">never</span>
        ),
    },
  ];
  return (
    <div className="@container">
      <div className="hidden @4xl:block">
        <DataTable label="KPIs" columns={columns} rows={list.kpis} rowKey={(kpi) => kpi.id} />
      </div>
      <ul className="flex flex-col divide-y divide-line border-y border-line @4xl:hidden">
        {list.kpis.map((kpi) => (
          <li key={kpi.id}>
            <KpiLine kpi={kpi} currency={client.currency} href={`${path}/${kpi.id}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function KpiPace({
  kpi,
  format,
}: {
  kpi: ListedKpi;
  format: Parameters<typeof Value>[0]['format'];
}) {
  const { baseline, target, band, current, expected, health } = kpi;
  if (baseline === undefined || target === undefined)
    return <Value value={undefined} format={format} />;
  return (
    <PaceBar
      {...{ baseline, target, band, current, expected, health, format }}
      className="max-w-32"
    />
  );
}
