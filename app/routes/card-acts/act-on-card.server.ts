import { z } from 'zod';
import type { BoardRow } from '#db/boards.ts';
import { listMembers } from '#db/members.ts';
import type { Board, Card } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { assignOwner, setDue, setWaiting } from '#model/board/ops/card-fields.ts';
import { moveCards } from '#model/board/ops/many-cards.ts';
import { readBoard } from '#model/board/view.ts';
import { isDay } from '#model/calendar/day.ts';
import type { CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { readForm } from '#routes/form.server.ts';
import { notFound, type AtClient } from '#routes/gate.server.ts';
import type { CardActAnswer } from './card-act.ts';

const SCHEMAS = {
  finish: z.object({}),
  next: z.object({}),
  move: z.object({ column: z.string(), after: z.string().optional() }),
  due: z.object({ day: z.literal('').or(z.string().refine(isDay)) }),
  assign: z.object({ person: z.string() }),
  /** Nobody: it waits no more. */
  wait: z.object({
    who: z.string().max(LIMITS.nameChars),
    why: z.string().max(LIMITS.noteChars).default(''),
    since: z.iso.datetime().optional(),
  }),
};

type Asked = Extract<Awaited<ReturnType<typeof readForm<typeof SCHEMAS>>>, { ok: true }>;

/** What is done, or why not. */
type Done = CardActAnswer & { readonly isDone: boolean };

const NOT_ON_PLAN = 'A card of the plan is moved on the plan: open it there.';

/**
 * Does one thing to a card for somebody who does not have its board open, as one change of the document (R1), and says
 * what would take it back.
 */
export async function actOnCard(
  at: AtClient,
  { board, cardId, request }: { board: BoardRow; cardId: CardId; request: Request },
): Promise<Response> {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return answer({ isDone: false, says: 'That makes no sense here.' }, 422);
  const owner = form.intent === 'assign' ? await findPerson(at, form.value.person) : undefined;
  const done = await at.rooms.change(board, at.person.id, (doc) =>
    act(doc, { form, cardId, owner, now: at.now.toISOString() }),
  );
  return answer(done, done.isDone ? 200 : 409);
}

const answer = ({ says, undo }: Done, status: number): Response =>
  Response.json({ says, ...(undo && { undo }) } satisfies CardActAnswer, { status });

/** Whom a card is to be given to; undefined: nobody. Throws for somebody who is not of this client. */
async function findPerson({ db, client }: AtClient, id: string) {
  if (id === '') return undefined;
  const person = (await listMembers(db, client.id)).find(({ personId }) => personId === id);
  if (!person) throw notFound();
  return person;
}

type On = {
  readonly form: Asked;
  readonly cardId: CardId;
  readonly owner: Awaited<ReturnType<typeof findPerson>>;
  readonly now: string;
};

function act(doc: BoardDoc, { form, cardId, owner, now }: On): Done {
  const board = readBoard(doc);
  const card = board.cards[cardId];
  if (!card) return { isDone: false, says: 'Somebody archived the card meanwhile.' };
  switch (form.intent) {
    case 'finish':
    case 'next':
    case 'move':
      return move(doc, { board, card, form });
    case 'due': {
      const { day } = form.value;
      const isDone = setDue(doc, { cardId, ...(day !== '' && { day }) });
      const says =
        day === '' ? `${named(card)} is due on no day.` : `${named(card)} is due ${day}.`;
      return { isDone, says, undo: { intent: 'due', day: card.due ?? '' } };
    }
    case 'assign': {
      const isDone = assignOwner(doc, { cardId, ownerId: owner?.personId });
      const says = `${named(card)} is ${owner ? `${owner.name}’s` : 'nobody’s yet'}.`;
      return { isDone, says, undo: { intent: 'assign', person: card.ownerId ?? '' } };
    }
    case 'wait': {
      const { who, why, since } = form.value;
      const before = card.waitingOn;
      const begun = before?.who === who ? before.since : now;
      const isDone = setWaiting(doc, {
        cardId,
        at: now,
        ...(who.trim() !== '' && { waitingOn: { who, why, since: since ?? begun } }),
      });
      const says =
        who.trim() === '' ? `${named(card)} waits no more.` : `${named(card)} waits on ${who}.`;
      return { isDone, says, undo: { intent: 'wait', who: '', why: '', ...before } };
    }
  }
}

function move(
  doc: BoardDoc,
  {
    board,
    card,
    form,
  }: { board: Board; card: Card; form: Extract<Asked, { intent: 'finish' | 'next' | 'move' }> },
): Done {
  if (board.kind === 'plan') return { isDone: false, says: NOT_ON_PLAN };
  const { columns } = board;
  const at = columns.findIndex(({ id }) => id === card.columnId);
  const from = columns[at];
  const to =
    form.intent === 'finish'
      ? columns.find(({ category }) => category === 'done')
      : form.intent === 'next'
        ? columns[at + 1]
        : columns.find(({ id }) => id === form.value.column);
  if (!from || !to) return { isDone: false, says: WHY_NOT[form.intent] };
  const above = form.intent === 'move' ? form.value.after : undefined;
  moveCards(doc, {
    cardIds: [card.id],
    toColumnId: to.id,
    after: above === undefined || above === '' ? null : (above as CardId),
  });
  const below = from.cardIds[from.cardIds.indexOf(card.id) - 1] ?? '';
  return {
    isDone: true,
    says: `${named(card)} is in ${to.title}.`,
    undo: { intent: 'move', column: from.id, after: below },
  };
}

const WHY_NOT = {
  finish: 'Its board has no column of finished work.',
  next: 'It is in the last column already.',
  move: 'That column is gone.',
};

const named = ({ title }: Card): string => `“${title || 'Untitled'}”`;
