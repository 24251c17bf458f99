import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { dateFormat } from '#model/formats.ts';
import { periodTitle, periodWords } from '#routes/figures/period-words.ts';
import { Value } from '#routes/figures/value.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import type { Entry, KpiReading } from './load-kpi.server.ts';
import { MeasureForm } from './measure-dialog.tsx';

/** Every value ever entered, newest period first; those that were corrected stay, struck through. */
export function MeasurementList({ reading }: { reading: KpiReading }) {
  const { locale } = useLocale();
  const [correcting, setCorrecting] = useState<Entry>();
  const { kpi, measurements, may } = reading;
  if (measurements.length === 0) {
    return (
      <p className="text-ink-2">No values yet. Each one is kept with who entered it and when.</p>
    );
  }
  return (
    <>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-xs text-ink-3">
            <th scope="col" className="py-2 pe-3 text-start font-medium">
              Period
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium">
              Value
            </th>
            <th scope="col" className="w-full px-3 py-2 text-start font-medium max-sm:sr-only">
              Entered
            </th>
            <th scope="col" className="py-2 ps-3">
              <span className="sr-only">Correct</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {measurements.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              reading={reading}
              onCorrect={may.measure ? () => setCorrecting(entry) : undefined}
            />
          ))}
        </tbody>
      </table>
      <Dialog
        title={
          correcting ? `Correct ${periodWords(correcting.on, kpi.cadence, locale)}` : 'Correct'
        }
        isOpen={correcting !== undefined}
        onOpenChange={(isOpen) => !isOpen && setCorrecting(undefined)}
      >
        {(close) =>
          correcting && <MeasureForm reading={reading} period={correcting.on} onSaved={close} />
        }
      </Dialog>
    </>
  );
}

interface EntryRowProps {
  entry: Entry;
  reading: KpiReading;
  onCorrect?: () => void;
}

function EntryRow({ entry, reading, onCorrect }: EntryRowProps) {
  const { locale } = useLocale();
  const { kpi, client } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const isOld = entry.supersededAt !== null;
  const period = periodTitle(entry.on, kpi.cadence, locale);
  const entered = `${entry.by}, ${instantWords(entry.at, locale, client.timeZone)}`;
  return (
    <tr className={`border-b border-line align-baseline ${isOld ? 'text-ink-3' : ''}`}>
      <th scope="row" className="py-2 pe-3 text-start font-normal whitespace-nowrap">
        {isOld ? <span className="sr-only">{period}, corrected</span> : period}
        <span className="block text-xs text-ink-3 sm:hidden">{entered}</span>
      </th>
      <td className="px-3 py-2 text-end">
        {isOld ? (
          <s>
            <Value value={entry.value} format={format} />
          </s>
        ) : (
          <Value value={entry.value} format={format} className="font-medium text-ink" />
        )}
      </td>
      <td className="px-3 py-2 text-ink-3 max-sm:sr-only">
        {entered}
        {entry.note !== '' && <span className="block text-ink-2">{entry.note}</span>}
      </td>
      <td className="py-1 ps-3 text-end">
        {!isOld && onCorrect && (
          <Button variant="quiet" size="s" onPress={onCorrect} aria-label={`Correct ${period}`}>
            Correct
          </Button>
        )}
      </td>
    </tr>
  );
}

function instantWords(at: string, locale: string, timeZone: string): string {
  return dateFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(at));
}
