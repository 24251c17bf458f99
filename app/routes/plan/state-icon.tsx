import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import type { ColumnCategory } from '#model/board/board.ts';
import { isCommitted, isStopped } from '#routes/quarter/state-order.ts';

/** How firm a state of the plan is, as a shape. */
export function StateIcon({ category }: { category: ColumnCategory }) {
  if (isCommitted(category)) return <CircleCheck aria-hidden size={16} />;
  return isStopped(category) ? (
    <CircleSlash aria-hidden size={16} />
  ) : (
    <CircleDashed aria-hidden size={16} />
  );
}
