import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { isStopped } from '#routes/quarter/state-order.ts';
import type { PlanState } from './outline.ts';
import { usePlan, usePlanContent } from './plan-context.ts';

/** More than these and none gets what it needs. A question, never a block. */
const FEW = 5;
const COUNT_WORDS = ['Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Asks what stops when a sixth priority is committed. */
export function WhatStops({ state }: { state: PlanState }) {
  const { acts, mayEdit } = usePlan();
  const { outline } = usePlanContent();
  const id = useId();
  const count = state.priorities.length;
  const stopped = outline.states.find(({ column }) => isStopped(column.category));
  if (!mayEdit || count <= FEW) return null;
  return (
    <div
      role="status"
      aria-labelledby={id}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-brass bg-raised px-4 py-3"
    >
      <p id={id} className="min-w-0 flex-1 text-sm text-ink">
        <span className="font-medium">
          {COUNT_WORDS[count - FEW - 1] ?? count} priorities are committed. What stops?
        </span>{' '}
        <span className="text-ink-2">A few done well beat many half done.</span>
      </p>
      {stopped && (
        <Menu
          label="Stop a priority"
          placement="bottom end"
          trigger={<Button size="s">Choose what stops</Button>}
        >
          {state.priorities.map(({ card }) => (
            <MenuItem
              key={card.id}
              onAction={() =>
                acts.movePriority(card.id, {
                  columnId: stopped.column.id,
                  after: stopped.priorities.at(-1)?.card.id ?? null,
                })
              }
            >
              {card.title}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
