import { useState } from 'react';
import { isStopped } from '#routes/quarter/state-order.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { AddLine } from './add-line.tsx';
import { usePlan, usePlanContent } from './plan-context.ts';

/** A plan nobody has written anything on: what belongs here, and the one next act. */
export function EmptyPlan() {
  const { acts, mayEdit } = usePlan();
  const { outline } = usePlanContent();
  const [isAdding, setIsAdding] = useState(false);
  const proposed = outline.states.find(({ column }) => column.category === 'backlog');
  const first = proposed ?? outline.states.find(({ column }) => !isStopped(column.category));
  if (!mayEdit || !first) {
    return (
      <EmptyState
        title="Nothing is planned yet"
        says="Priorities for the quarter appear here as soon as leadership writes them down."
      />
    );
  }
  return (
    <EmptyState
      title="What must this quarter achieve?"
      says="Three to five priorities, each with the reason it matters now, the KPIs it should move, and the channel plans that will move them."
      action={
        isAdding ? (
          <AddLine
            label="Add priority"
            placeholder="What this quarter must achieve, then Enter"
            isOpen
            onOpenChange={setIsAdding}
            onAdd={(title) => acts.addPriority(first.column.id, title)}
          />
        ) : (
          <Button variant="primary" onPress={() => setIsAdding(true)}>
            Add the first priority
          </Button>
        )
      }
    />
  );
}
