import { HealthMark } from '#routes/figures/health-mark.tsx';
import { PaceBar } from '#routes/figures/pace-bar.tsx';
import { Sparkline } from '#routes/figures/sparkline.tsx';
import { Value } from '#routes/figures/value.tsx';
import { AimWords } from '#routes/quarter/aim-words.tsx';
import { formatOf, type KeyResultReading } from '#routes/quarter/key-result-reading.ts';
import { KpiName } from '#routes/quarter/kpi-name.tsx';
import { useReview } from './review-context.ts';

type ResultsProps = { readonly readings: readonly KeyResultReading[]; readonly title: string };

/** The key results, large enough to be read from the other end of a table. */
export function Results({ readings, title }: ResultsProps) {
  if (readings.length === 0) {
    return <p className="text-sm text-ink-3">No key result says whether this works.</p>;
  }
  return (
    <ul aria-label={`Key results of ${title}`} className="flex flex-col border-t border-line">
      {readings.map((reading) => (
        <Result key={reading.keyResult.id} reading={reading} />
      ))}
    </ul>
  );
}

function Result({ reading }: { reading: KeyResultReading }) {
  const { client } = useReview();
  const { keyResult, kpi, assessment } = reading;
  const format = formatOf(kpi, client.currency);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,4fr)_7rem]">
      <div className="min-w-0">
        <p className="truncate text-base font-medium text-ink">
          <KpiName kpi={kpi} clientKey={client.key} />
        </p>
        <p className="text-sm text-ink-2">
          <AimWords keyResult={keyResult} kpi={kpi} format={format} />
        </p>
      </div>
      <p className="text-end font-serif text-xl text-ink">
        <Value
          value={assessment.current}
          format={format}
          asOf={assessment.asOf}
          cadence={kpi?.cadence}
        />
      </p>
      <div className="col-span-2 flex items-center gap-4 sm:col-span-1">
        {kpi && <Sparkline kpi={{ ...kpi, target: keyResult.target }} width={72} height={28} />}
        <PaceBar
          baseline={keyResult.baseline}
          target={keyResult.target}
          current={assessment.current}
          expected={assessment.expected}
          band={kpi?.band}
          health={assessment.health}
          format={format}
        />
      </div>
      <HealthMark health={assessment.health} className="col-span-2 sm:col-span-1" />
    </li>
  );
}
