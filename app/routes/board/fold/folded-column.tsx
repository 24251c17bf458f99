import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { Column } from '#model/board/board.ts';
import { useColumn } from '#sync/use-board.ts';
import { useBoardTools } from '../board-tools.tsx';
import { useWantedCard } from '../window/draw-card.ts';
import { useFold } from './use-fold.ts';

type FoldedColumnProps = {
  readonly column: Column;
  readonly headingId: string;
  /** What is in the hand would land here. */
  readonly isLanding: boolean;
};

/** A column as a narrow rail: its name and how many cards it has. A press opens it; cards dropped on it land at its top. */
export function FoldedColumn({ column, headingId, isLanding }: FoldedColumnProps) {
  const { whole } = useBoardTools();
  const fold = useFold(column);
  const all = useColumn(whole, column.id)?.cardIds.length ?? 0;
  // Whoever looks for one of its cards finds the rail (card-focus.ts).
  const wanted = useWantedCard();
  const isOver = column.limit !== undefined && all > column.limit;
  return (
    <section
      aria-labelledby={headingId}
      data-column-id={column.id}
      data-landing={isLanding || undefined}
      className="flex max-h-full min-h-48 w-11 shrink-0 snap-center flex-col rounded-panel bg-sunken data-landing:bg-selected data-landing:ring-2 data-landing:ring-brass data-landing:ring-inset"
    >
      <div data-column-cards className="flex min-h-0 flex-1 flex-col">
        <h2 id={headingId} aria-label={column.title} className="flex min-h-0 flex-1 flex-col">
          <button
            type="button"
            aria-expanded={false}
            title={`Expand ${column.title}`}
            data-fold
            data-holds={wanted && column.cardIds.includes(wanted) ? wanted : undefined}
            className="flex min-h-0 flex-1 flex-col items-center gap-2 rounded-panel py-3 text-sm text-ink hover:bg-hover"
            onClick={fold}
          >
            <ChevronRight aria-hidden size={16} className="shrink-0 text-ink-3 rtl:rotate-180" />
            <span className="sr-only">Expand </span>
            <span className="order-2 max-h-64 truncate font-semibold [writing-mode:vertical-rl]">
              {column.title}
            </span>
            <span
              className={`order-1 inline-flex shrink-0 flex-col items-center gap-1 text-xs tabular-nums ${isOver ? 'font-medium text-at-risk' : 'text-ink-3'}`}
            >
              {all}
              {isOver && <TriangleAlert aria-hidden size={12} />}
              <span className="sr-only">
                {all === 1 ? ' card' : ' cards'}
                {isOver && ', over the limit'}
              </span>
            </span>
          </button>
        </h2>
      </div>
    </section>
  );
}
