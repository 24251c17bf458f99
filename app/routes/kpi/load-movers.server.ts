import { listAllBoards } from '#db/boards.ts';
import { listCardsOfKpi, listKeyResults, listThreads, type CardRow } from '#db/cards.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter, listQuarters } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { KpiId } from '#model/ids.ts';
import type { Health } from '#model/okr/health.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { readPriorities } from '#routes/quarter/read-priorities.server.ts';

/** A card that is meant to move the KPI, with the priority its thread leads up to. */
export type Mover = {
  readonly id: string;
  readonly kind: CardRow['kind'];
  readonly title: string;
  readonly where: string;
  readonly href: string;
  readonly isDone: boolean;
  readonly ownerName?: string;
  readonly dueOn: CardRow['dueOn'];
  readonly serves?: { readonly title: string; readonly health?: Health };
  /** Priorities: the key results that use this KPI. */
  readonly keyResults: readonly { readonly baseline: number; readonly target: number }[];
};

/** Who is doing something about this KPI: cards on boards the asker may see, with their thread's health. */
export async function loadMovers(at: AtClient, kpiId: KpiId): Promise<Mover[]> {
  const { db, client, member } = at;
  const clientId = client.id;
  const [allCards, boards, quarters, members] = await Promise.all([
    listCardsOfKpi(db, { clientId, kpiId }),
    listAllBoards(db, clientId),
    listQuarters(db, clientId),
    listMembers(db, clientId),
  ]);
  const open = new Map(
    boards
      .filter((board) => board.archivedAt === null && can(member, 'board.see', board))
      .map((board) => [board.id, board]),
  );
  const cards = allCards.filter((card) => open.has(card.boardId));
  const cardIds = cards.map(({ id }) => id);
  const [results, threads, healths] = await Promise.all([
    listKeyResults(db, { clientId, cardIds }),
    listThreads(db, { clientId, cardIds }),
    healthOfPriorities(at),
  ]);
  const labels = new Map(quarters.map(({ id, label }) => [id, label]));
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  const path = `/c/${client.key.toLowerCase()}`;

  return cards.map((card) => {
    const board = open.get(card.boardId);
    const label = board?.quarterId ? labels.get(board.quarterId) : undefined;
    const top = threads.get(card.id)?.at(-1);
    return {
      id: card.id,
      kind: card.kind,
      title: card.title,
      where: label ? `Plan ${label}` : `${board?.title ?? ''} › ${card.columnTitle}`,
      href: label
        ? `${path}/plan/${label}/cards/${card.id}`
        : `${path}/boards/${card.boardId}/cards/${card.id}`,
      isDone: card.kind === 'task' && card.columnCategory === 'done',
      ownerName: (card.ownerId && names.get(card.ownerId)) ?? undefined,
      dueOn: card.dueOn,
      serves:
        top && top.id !== card.id ? { title: top.title, health: healths.get(top.id) } : undefined,
      keyResults: results
        .filter((result) => result.cardId === card.id && result.kpiId === kpiId)
        .map(({ baseline, target }) => ({ baseline, target })),
    };
  });
}

/** This quarter's priorities; nothing for those who may not see the plan. */
async function healthOfPriorities(at: AtClient): Promise<ReadonlyMap<string, Health>> {
  if (!can(at.member, 'plan.see')) return new Map();
  const { db, client, today } = at;
  const quarter = await currentQuarter(db, { client, today, at: at.now.toISOString() });
  const { priorities } = await readPriorities(db, { clientId: client.id, quarter, today });
  return new Map(priorities.map(({ card, health }) => [card.id, health]));
}
