import { Fragment, useState } from 'react';
import { isCommitted, isStopped } from '#routes/quarter/state-order.ts';
import { AddLine } from './add-line.tsx';
import { DropSlot } from './drop-slot.tsx';
import type { PlanState } from './outline.ts';
import { usePlan } from './plan-context.ts';
import { Priority } from './priority.tsx';
import { StateIcon } from './state-icon.tsx';
import { WhatStops } from './what-stops.tsx';

type StateSectionProps = {
  readonly state: PlanState;
  /** The number of its first priority. */
  readonly from: number;
};

/** The priorities of one state of the plan: committed, proposed, stopped. */
export function StateSection({ state, from }: StateSectionProps) {
  const { acts, mayEdit } = usePlan();
  const [isAdding, setIsAdding] = useState(false);
  const { column, priorities } = state;
  const stopped = isStopped(column.category);
  if (priorities.length === 0 && (!mayEdit || stopped)) return null;
  const titleId = `state-${column.id}`;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-6">
      <h2
        id={titleId}
        className="flex items-center gap-2 border-b border-line pb-2 text-sm font-medium text-ink-2"
      >
        <StateIcon category={column.category} />
        {column.title}
        <span className="font-normal text-ink-3 tabular-nums">{priorities.length}</span>
      </h2>
      {isCommitted(column.category) && <WhatStops state={state} />}
      <div className="flex flex-col">
        <Slot state={state} after={-1} />
        {priorities.length === 0 && (
          <p className="text-sm text-ink-3">
            {isCommitted(column.category)
              ? 'Nothing is committed yet. Drag a priority here, or choose it in the priority’s menu.'
              : 'Nothing is proposed.'}
          </p>
        )}
        {priorities.map((entry, index) => (
          <Fragment key={entry.card.id}>
            <Priority entry={entry} number={stopped ? undefined : from + index} />
            {index < priorities.length - 1 && <div className="h-6" />}
            <Slot state={state} after={index} />
            {index < priorities.length - 1 && <div className="h-6" />}
          </Fragment>
        ))}
      </div>
      {mayEdit && !stopped && (
        <AddLine
          label="Add priority"
          placeholder="What this quarter must achieve, then Enter"
          isOpen={isAdding}
          onOpenChange={setIsAdding}
          onAdd={(title) => acts.addPriority(column.id, title)}
        />
      )}
    </section>
  );
}

function Slot({ state, after }: { state: PlanState; after: number }) {
  const columnId = state.column.id;
  const above = state.priorities[after]?.card.id ?? null;
  return <DropSlot slot={{ of: 'priority', columnId, after: above }} />;
}
