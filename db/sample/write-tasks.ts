import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import {
  linkKpi,
  setDue,
  setHelper,
  setLabel,
  setStart,
  setWaiting,
} from '#model/board/ops/card-fields.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { addChecklistItem, tickChecklistItem } from '#model/board/ops/checklist.ts';
import { addDays } from '#model/calendar/day.ts';
import type { CardId, ChecklistItemId } from '#model/ids.ts';
import { newId } from '../new-id.ts';
import type { KpiKey } from './kpis.ts';
import type { Refs } from './refs.ts';
import type { SampleTask } from './task.ts';
import { columnNamed } from './write-plan.ts';

/** Fills a task board, in the order the tasks are written. */
export function writeTasks(
  doc: BoardDoc,
  empty: Board,
  { tasks, refs }: { tasks: readonly SampleTask[]; refs: Refs },
): void {
  for (const [index, task] of tasks.entries()) {
    const cardId = newId<CardId>();
    addCard(doc, {
      id: cardId,
      kind: 'task',
      title: task.title,
      columnId: columnNamed(empty, task.in),
      after: 'end',
      createdAt: refs.daysAgo(3 + index),
      createdBy: refs.people.owner,
      ownerId: task.owner && refs.people[task.owner],
      servesId: task.serves && refs.plan[task.serves],
    });
    writeFields(doc, { cardId, task, refs });
  }
}

function writeFields(
  doc: BoardDoc,
  { cardId, task, refs }: { cardId: CardId; task: SampleTask; refs: Refs },
): void {
  const { due, start, helpers = [], labels = [], kpis = {}, waiting, body } = task;
  if (due !== undefined) setDue(doc, { cardId, day: addDays(refs.today, due) });
  if (start !== undefined) setStart(doc, { cardId, day: addDays(refs.today, start) });
  for (const key of helpers) setHelper(doc, { cardId, personId: refs.people[key], helps: true });
  for (const label of labels) setLabel(doc, { cardId, label, on: true });
  for (const [key, expect] of Object.entries(kpis) as [KpiKey, string][]) {
    linkKpi(doc, { cardId, kpiId: refs.kpis[key], expect });
  }
  const { done = [], open = [] } = task;
  for (const [index, text] of [...done, ...open].entries()) {
    const id = newId<ChecklistItemId>();
    addChecklistItem(doc, { cardId, id, text });
    if (index < done.length) tickChecklistItem(doc, { cardId, itemId: id, done: true });
  }
  if (waiting) {
    const { who, why, days } = waiting;
    setWaiting(doc, { cardId, waitingOn: { who, why, since: refs.daysAgo(days) } });
  }
  if (body) writeBody(doc, { cardId, paragraphs: body });
}
