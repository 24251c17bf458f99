import type { Database } from '#db/connect.ts';
import { listArchivedBoards } from '#db/boards.ts';
import { listCardsServing, type CardRow } from '#db/cards.ts';
import type { CardId, ClientId } from '#model/ids.ts';
import type { ServingTask } from './work-count.ts';

/** The live tasks under each card of the plan: those that serve it, and those that serve its campaigns. */
export async function loadServingTasks(
  db: Database,
  asked: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Record<CardId, ServingTask[]>> {
  const direct = await listCardsServing(db, asked);
  const campaigns = direct.filter((card) => card.kind === 'campaign');
  const below = campaigns.length
    ? await listCardsServing(db, {
        clientId: asked.clientId,
        cardIds: campaigns.map((campaign) => campaign.id),
      })
    : [];
  const upOf = new Map(campaigns.map((campaign) => [campaign.id, campaign.servesId]));

  const away = new Set((await listArchivedBoards(db, asked.clientId)).map((board) => board.id));
  const tasks: Record<CardId, ServingTask[]> = {};
  const place = (card: CardRow, under: CardId | null | undefined): void => {
    if (!under || card.kind !== 'task' || away.has(card.boardId)) return;
    (tasks[under] ??= []).push(asServingTask(card));
  };
  for (const card of direct) place(card, card.servesId);
  for (const card of below) {
    place(card, card.servesId);
    if (card.servesId) place(card, upOf.get(card.servesId));
  }
  return tasks;
}

function asServingTask(card: CardRow): ServingTask {
  return {
    id: card.id,
    boardId: card.boardId,
    title: card.title,
    columnTitle: card.columnTitle,
    category: card.columnCategory,
    dueOn: card.dueOn,
  };
}
