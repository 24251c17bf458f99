import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { setFoldedColumns } from '#db/board-folds.ts';
import { isId, type ColumnId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { many, readForm, refuse } from '#routes/form.server.ts';
import { notFound, requireBoard, requireClient } from '#routes/gate.server.ts';

const SCHEMAS = {
  fold: z.object({
    column: many(z.string()).pipe(z.array(z.string().refine(isId)).max(LIMITS.columnsPerBoard)),
  }),
};

/** Nothing is shown here. */
export async function loader(asking: LoaderFunctionArgs): Promise<never> {
  await requireClient(asking);
  throw notFound();
}

/** Remembers which columns of a board the asker has folded: those that are posted, and no others. */
export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  if (board.kind !== 'tasks') throw notFound();
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  await setFoldedColumns(at.db, {
    clientId: at.client.id,
    boardId: board.id,
    personId: at.person.id,
    columnIds: form.value.column as ColumnId[],
  });
  return Response.json({});
}
