import type { ColumnCategory } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import type { BoardId, CardId } from '#model/ids.ts';

/** A task that serves something on the plan, as much of it as a line needs. */
export type ServingTask = {
  readonly id: CardId;
  readonly boardId: BoardId;
  readonly title: string;
  readonly columnTitle: string;
  readonly category: ColumnCategory;
  readonly dueOn: Day | null;
};

/** How the work under something stands; `overdue` and `waiting` are part of `open`. */
export type WorkCount = {
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly waiting: number;
};

/** Counts tasks as of `today`, the client company's day. */
export function countWork(tasks: readonly ServingTask[], today: Day): WorkCount {
  const open = tasks.filter((task) => task.category !== 'done');
  return {
    done: tasks.length - open.length,
    open: open.length,
    overdue: open.filter((task) => isOverdue(task, today)).length,
    waiting: open.filter((task) => task.category === 'waiting').length,
  };
}

/** Whether a task is late: due before today and not done. */
export function isOverdue(task: ServingTask, today: Day): boolean {
  return task.category !== 'done' && task.dueOn !== null && task.dueOn < today;
}
