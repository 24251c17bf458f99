import { TriangleAlert } from 'lucide-react';

type WorkCountProps = {
  readonly count: number;
  /** As many as the filter shows of them. */
  readonly shown: number;
  readonly limit: number | undefined;
};

/** How many cards a column holds, and of how many; more than the limit is said, never forbidden. */
export function WorkCount({ count, shown, limit }: WorkCountProps) {
  // While only some are shown, that is what is counted; the limit is one of all of them.
  if (limit === undefined || shown < count) {
    return (
      <span className="ms-1 text-xs whitespace-nowrap text-ink-3 tabular-nums">
        {shown}
        {shown < count && ` of ${count}`}
        <span className="sr-only"> {count === 1 ? 'card' : 'cards'}</span>
      </span>
    );
  }
  const isOver = count > limit;
  return (
    <span
      className={`ms-1 inline-flex items-center gap-1 text-xs whitespace-nowrap tabular-nums ${isOver ? 'font-medium text-at-risk' : 'text-ink-3'}`}
    >
      {isOver && <TriangleAlert aria-hidden size={12} />}
      <span aria-hidden>
        {count}/{limit}
      </span>
      <span className="sr-only">
        {count} of at most {limit} cards
      </span>
      {isOver && <span>over the limit</span>}
    </span>
  );
}
