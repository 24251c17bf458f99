import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Cadence } from '#model/kpi/kpi.ts';
import type { Measured } from '#model/okr/assess-key-result.ts';
import type { ChartTarget } from './chart-scales.ts';
import { periodWords } from './period-words.ts';
import { targetWords } from './target-words.ts';

interface SeriesTableProps {
  name: string;
  points: readonly Measured[];
  targets?: readonly ChartTarget[];
  flags?: readonly { readonly on: Day; readonly label: string }[];
  format: ValueFormat;
  cadence: Cadence;
}

/** What a chart draws, for those who do not see it. */
export function SeriesTable({
  name,
  points,
  targets = [],
  flags = [],
  format,
  cadence,
}: SeriesTableProps) {
  const { locale } = useLocale();
  const targetAt = (day: Day) =>
    targets.find(({ quarter }) => quarter.startsOn <= day && day <= quarter.endsOn);
  return (
    <figcaption className="sr-only">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const target = targetAt(point.on);
            return (
              <tr key={point.on}>
                <th scope="row">{periodWords(point.on, cadence, locale)}</th>
                <td>{formatValue(point.value, format, locale)}</td>
                <td>{(target && targetWords(target, format, locale)) ?? 'none'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {flags.length > 0 && (
        <ul>
          {flags.map((flag) => (
            <li key={`${flag.on} ${flag.label}`}>{`${flag.on}: ${flag.label}`}</li>
          ))}
        </ul>
      )}
    </figcaption>
  );
}
