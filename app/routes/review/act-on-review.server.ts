import { z } from 'zod';
import { requirePlanBoard } from '#db/boards.ts';
import { listCardsByIds } from '#db/cards.ts';
import { insertCheckIn } from '#db/check-ins.ts';
import { insertDecision } from '#db/decisions.ts';
import type { QuarterRow } from '#db/quarters.ts';
import { CHOICES } from '#model/decision.ts';
import type { CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';

const cardId = z.string().transform((text) => text as CardId);
const line = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(LIMITS.noteChars, `Keep it under ${LIMITS.noteChars} characters.`);

const SCHEMAS = {
  'check-in': z.object({
    cardId,
    confidence: z.coerce.number().int().min(1, 'From 1 to 10.').max(10, 'From 1 to 10.'),
    note: z.string().trim().max(LIMITS.noteChars, `Keep it under ${LIMITS.noteChars} characters.`),
    /** Empty: the key results speak for themselves. */
    health: z.union([z.enum(['on-track', 'at-risk', 'off-track']), z.literal('')]),
  }),
  decide: z.object({
    cardId,
    choice: z.enum(CHOICES, 'Choose keep, adjust or stop.'),
    reason: line('Say why, in a sentence: the reason is what people read later.'),
  }),
};

/** What may be posted to a review: a check-in on a priority, or a decision about it. Neither touches the plan itself. */
export async function actOnReview(at: AtClient, quarter: QuarterRow, request: Request) {
  // Before the form is read: who may not decide learns nothing of what may be decided.
  allow(at, 'plan.decide');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const priority = await requirePriority(at, quarter, form.value.cardId);
  const said = {
    clientId: at.client.id,
    quarterId: quarter.id,
    cardId: priority.id,
    by: at.person.id,
    at: at.now.toISOString(),
  };
  switch (form.intent) {
    case 'check-in': {
      const { confidence, note, health } = form.value;
      if (health !== '' && note === '')
        return refuse(fieldError('note', 'Say why the status is not what the numbers say.', form));
      await insertCheckIn(at.db, { ...said, confidence, note, health: health || null });
      break;
    }
    case 'decide': {
      const { choice, reason } = form.value;
      await insertDecision(at.db, { ...said, cardTitle: priority.title, choice, reason });
      break;
    }
  }
  at.rooms.notify(at.client.id, { type: 'plan-changed', cardId: priority.id });
  return { done: form.intent };
}

async function requirePriority(at: AtClient, quarter: QuarterRow, id: CardId) {
  const clientId = at.client.id;
  const board = await requirePlanBoard(at.db, { clientId, quarterId: quarter.id });
  const [card] = await listCardsByIds(at.db, { clientId, ids: [id] });
  const isHere = card?.kind === 'priority' && card.boardId === board.id && !card.archivedAt;
  if (!isHere) throw notFound();
  return card;
}
