import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { dueWords } from '#model/calendar/due-words.ts';
import { isOverdue, type ServingTask, type WorkCount } from '#routes/quarter/work-count.ts';
import { WorkWords } from '#routes/quarter/work-words.tsx';
import { usePlan } from './plan-context.ts';

type TaskListProps = { readonly tasks: readonly ServingTask[]; readonly count: WorkCount };

/** The tasks under something, counted; opened, each leads to its board. */
export function TaskList({ tasks, count }: TaskListProps) {
  if (tasks.length === 0) return null;
  return (
    <details className="group/tasks min-w-0 open:w-full">
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-control hover:text-ink touch:min-h-8">
        <WorkWords count={count} />
        <ChevronRight
          aria-hidden
          size={14}
          className="text-ink-3 transition-transform duration-150 group-open/tasks:rotate-90"
        />
      </summary>
      <ul className="mt-1 mb-2 flex flex-col">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </details>
  );
}

function TaskLine({ task }: { task: ServingTask }) {
  const { plan } = usePlan();
  const { locale } = useLocale();
  const isDone = task.category === 'done';
  return (
    <li className="flex items-baseline gap-3 border-t border-line py-1">
      <Link
        to={`/c/${plan.client.key}/boards/${task.boardId}/cards/${task.id}`}
        className={`min-w-0 flex-1 truncate hover:underline ${isDone ? 'text-ink-3' : 'text-ink'}`}
      >
        {task.title}
      </Link>
      {task.dueOn !== null && !isDone && (
        <span
          className={`shrink-0 text-xs ${isOverdue(task, plan.today) ? 'text-off-track' : 'text-ink-3'}`}
        >
          {dueWords(task.dueOn, plan.today, locale)}
        </span>
      )}
      <span className="w-24 shrink-0 truncate text-end text-xs text-ink-3">{task.columnTitle}</span>
    </li>
  );
}
