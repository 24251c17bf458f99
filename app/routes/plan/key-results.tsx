import { useState } from 'react';
import type { Card, KeyResult } from '#model/board/board.ts';
import { formatOf, type KeyResultReading } from '#routes/quarter/key-result-reading.ts';
import { KpiName } from '#routes/quarter/kpi-name.tsx';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { PaceBar } from '#routes/figures/pace-bar.tsx';
import { Value } from '#routes/figures/value.tsx';
import { Button } from '#ui/button.tsx';
import { Plus } from 'lucide-react';
import { AimWords } from '#routes/quarter/aim-words.tsx';
import { EditKeyResult } from './edit-key-result.tsx';
import { KeyResultMenu } from './key-result-menu.tsx';
import { NewKeyResult } from './new-key-result.tsx';
import { usePlan } from './plan-context.ts';

type KeyResultsProps = { readonly card: Card; readonly readings: readonly KeyResultReading[] };

/** How one will know: the priority's key results as a small table. */
export function KeyResults({ card, readings }: KeyResultsProps) {
  const { mayEdit } = usePlan();
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<KeyResult['id']>();
  return (
    <div className="flex flex-col gap-1">
      {readings.length > 0 && (
        <table
          className="w-full text-sm sm:table-fixed"
          aria-label={`Key results of ${card.title}`}
        >
          <thead>
            <tr className="border-b border-line text-start text-xs text-ink-3">
              <th scope="col" className="py-1.5 pe-3 text-start font-medium">
                Key result
              </th>
              <th scope="col" className="hidden w-48 px-3 text-end font-medium sm:table-cell">
                From → to
              </th>
              <th scope="col" className="px-1.5 text-end font-medium sm:w-28 sm:px-3">
                Now
              </th>
              <th scope="col" className="hidden w-40 px-3 text-start font-medium sm:table-cell">
                Pace
              </th>
              <th scope="col" className="ps-1.5 text-start font-medium sm:w-28 sm:ps-3">
                Health
              </th>
              {mayEdit && (
                <th scope="col" className="sm:w-9">
                  <span className="sr-only">Change</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) =>
              reading.keyResult.id === edited ? (
                <tr key={reading.keyResult.id} className="border-b border-line">
                  <td colSpan={6} className="py-2">
                    <EditKeyResult
                      card={card}
                      reading={reading}
                      onDone={() => setEdited(undefined)}
                    />
                  </td>
                </tr>
              ) : (
                <KeyResultRow
                  key={reading.keyResult.id}
                  card={card}
                  reading={reading}
                  onEdit={() => setEdited(reading.keyResult.id)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {mayEdit &&
        (isAdding ? (
          <NewKeyResult card={card} onDone={() => setIsAdding(false)} />
        ) : (
          <div>
            <Button variant="quiet" size="s" className="-ms-2" onPress={() => setIsAdding(true)}>
              <Plus aria-hidden size={16} />
              Add key result
            </Button>
          </div>
        ))}
    </div>
  );
}

type RowProps = {
  readonly card: Card;
  readonly reading: KeyResultReading;
  readonly onEdit: () => void;
};

function KeyResultRow({ card, reading, onEdit }: RowProps) {
  const { plan, mayEdit } = usePlan();
  const { keyResult, kpi, assessment } = reading;
  const format = formatOf(kpi, plan.client.currency);
  return (
    <tr className="border-b border-line align-middle">
      <th scope="row" className="py-2 pe-3 text-start font-medium text-ink">
        <KpiName kpi={kpi} clientKey={plan.client.key} />
        <span className="block text-xs font-normal text-ink-3 sm:hidden">
          <AimWords keyResult={keyResult} kpi={kpi} format={format} />
        </span>
      </th>
      <td className="hidden px-3 text-end text-ink-2 sm:table-cell">
        <AimWords keyResult={keyResult} kpi={kpi} format={format} />
      </td>
      <td className="px-1.5 text-end font-medium text-ink sm:px-3">
        <Value
          value={assessment.current}
          format={format}
          asOf={assessment.asOf}
          cadence={kpi?.cadence}
        />
      </td>
      <td className="hidden px-3 sm:table-cell">
        <PaceBar
          baseline={keyResult.baseline}
          target={keyResult.target}
          current={assessment.current}
          expected={assessment.expected}
          band={kpi?.band}
          health={assessment.health}
          format={format}
        />
      </td>
      <td className="ps-1.5 sm:ps-3">
        <HealthMark health={assessment.health} />
      </td>
      {mayEdit && (
        <td className="w-8 text-end">
          <KeyResultMenu card={card} reading={reading} onEdit={onEdit} />
        </td>
      )}
    </tr>
  );
}
