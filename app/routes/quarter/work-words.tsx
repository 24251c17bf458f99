import type { WorkCount } from './work-count.ts';

/** How far the work is: "3 of 8 done · 1 overdue · 2 waiting". Nothing where there is none. */
export function WorkWords({ count }: { count: WorkCount }) {
  const total = count.done + count.open;
  if (total === 0) return null;
  return (
    <span className="tabular-nums">
      {count.done} of {total} {total === 1 ? 'task' : 'tasks'} done
      {count.overdue > 0 && (
        <>
          {' · '}
          <span className="text-off-track">{count.overdue} overdue</span>
        </>
      )}
      {count.waiting > 0 && ` · ${count.waiting} waiting`}
    </span>
  );
}
