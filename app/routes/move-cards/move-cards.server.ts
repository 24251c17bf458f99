import { z } from 'zod';
import type { BoardRow } from '#db/boards.ts';
import type { NotMoved } from '#model/board/ops/move-to-board.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import { isId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { many, readForm } from '#routes/form.server.ts';
import { allow, notFound, requireBoard, type AtClient } from '#routes/gate.server.ts';

const SCHEMAS = {
  move: z.object({
    cardId: many(z.string()).pipe(z.array(z.string()).min(1).max(LIMITS.cardsPerMove)),
    toBoardId: z.string(),
    /** Where it goes back to on Undo: a column, and the card above it or '' for the top. */
    columnId: z.string().optional(),
    after: z.string().optional(),
  }),
};

const WHY_NOT: Readonly<Record<NotMoved, string>> = {
  gone: 'Not moved: it is no longer on this board. Somebody may have moved it elsewhere.',
  archived: 'Not moved: an archived card stays where it is. Restore it first.',
  full: 'Not moved: that board is full. Archive cards there first.',
};

/** Answers a posted move from `from`, where the asker may edit (R37). */
export async function moveCards(at: AtClient, from: BoardRow, request: Request) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return whyNot(422, `Not moved: at most ${LIMITS.cardsPerMove} cards go at once.`);
  const { cardId, toBoardId, columnId, after } = form.value;
  const to = await requireBoard(at, toBoardId);
  allow(at, 'board.edit', to);
  const isPossible = to.kind === 'tasks' && to.archivedAt === null && to.id !== from.id;
  if (!isPossible || !cardId.every(isId)) throw notFound();

  const outcome = await at.rooms.moveCards(
    { from, to },
    {
      actor: at.person.id,
      cardIds: cardId as CardId[],
      ...(columnId !== undefined && {
        to: { columnId: columnId as ColumnId, after: placeOf(after) },
      }),
    },
  );
  if (outcome === 'moved') return Response.json({});
  return whyNot(409, WHY_NOT[outcome]);
}

function whyNot(status: 409 | 422, says: string): Response {
  return Response.json({ says }, { status });
}

function placeOf(after: string | undefined): CardId | null | 'end' {
  if (after === undefined) return 'end';
  return after === '' ? null : (after as CardId);
}
