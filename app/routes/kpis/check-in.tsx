import { useState, type FormEvent } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { CheckInLine } from './check-in-line.tsx';
import type { KpiList } from './load-kpis.server.ts';

/** One line for each KPI whose value is due from this person: the last one, and a box for the next. */
export function CheckIn({ list }: { list: KpiList }) {
  // A line stays when its value is in: nothing moves away under the hand.
  const [asked] = useState(() => new Set(list.kpis.flatMap(({ id, due }) => (due ? [id] : []))));
  const lines = list.kpis.filter(({ id, due }) => asked.has(id) || due !== undefined);
  if (lines.length === 0) {
    return (
      <EmptyState
        title="All values are in"
        says="A KPI asks for its value here once its week, month or quarter is over."
      />
    );
  }
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {lines.map((kpi) => (
        <li key={kpi.id}>
          <CheckInLine kpi={kpi} list={list} onSubmit={focusNext} />
        </li>
      ))}
    </ul>
  );
}

/** Enter leads on to the next box. */
function focusNext(event: FormEvent<HTMLFormElement>): void {
  const boxes = event.currentTarget.closest('ul')?.querySelectorAll('input[name="value"]') ?? [];
  const all = [...boxes].filter((box) => box instanceof HTMLInputElement);
  const own = all.findIndex((box) => event.currentTarget.contains(box));
  all[own + 1]?.focus();
}
