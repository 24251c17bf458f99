import { HealthMark } from '#routes/figures/health-mark.tsx';
import type { ReviewPriority } from './load-review.server.ts';

/** The priorities in a line each, leading to where they are told. */
export function Contents({ priorities }: { priorities: readonly ReviewPriority[] }) {
  return (
    <nav aria-label="Priorities" className="sm:ps-12 print:hidden">
      <ol className="flex flex-col border-t border-line">
        {priorities.map((priority, index) => (
          <li key={priority.id} className="border-b border-line">
            <a
              href={`#priority-${priority.id}`}
              className="flex items-baseline gap-3 rounded-control py-2 hover:bg-hover"
            >
              <span aria-hidden className="w-4 text-end text-sm text-ink-3 tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 text-base text-ink">{priority.title}</span>
              <HealthMark health={priority.health} className="text-sm" />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
