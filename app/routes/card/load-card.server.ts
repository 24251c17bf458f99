import { listAllBoards, type BoardRow } from '#db/boards.ts';
import { findThread, listCardsOfBoard, listCardsServing, type CardRow } from '#db/cards.ts';
import { listQuarters } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { CardKind, ColumnCategory } from '#model/board/board.ts';
import type { BoardId, CardId } from '#model/ids.ts';
import {
  loadAttachments,
  type CardAttachments,
} from '#routes/attachments/load-attachments.server.ts';
import { loadComments, type CardComments } from '#routes/comments/load-comments.server.ts';
import { shortKey } from '#model/short-key.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { loadRelations, type LoadedRelations } from './load-relations.server.ts';

/** A card of the thread or of the plan, as one line of the panel. */
export type NearCard = {
  readonly id: CardId;
  readonly key?: string;
  readonly kind: CardKind;
  readonly title: string;
  readonly servesId?: CardId;
  readonly columnTitle: string;
  readonly columnCategory: ColumnCategory;
  /** Where it opens; absent for those who may only read its title. */
  readonly path?: string;
};

/** What a card's panel and page show beside the live document. The card itself is there for the first paint. */
export async function loadCard(at: AtClient, board: BoardRow, cardId: CardId) {
  const { db, rooms, client, member } = at;
  const clientId = client.id;
  const [card, thread, served, boards, quarters, comments, attachments] = await Promise.all([
    rooms.readCard(board, cardId),
    findThread(db, { clientId, cardId }),
    listCardsServing(db, { clientId, cardIds: [cardId] }),
    listAllBoards(db, clientId),
    listQuarters(db, clientId),
    loadComments(at, board, cardId),
    loadAttachments(at, board, cardId),
  ]);
  const seen = new Map(
    boards
      .filter((each) => can(member, 'board.see', each))
      .map((each) => [each.id, boardPath(client.key, each, quarters)]),
  );
  const near = (row: CardRow): NearCard => nearCard(row, seen, client.key);
  const relations = await loadRelations(at, cardId, (row) =>
    seen.has(row.boardId) ? near(row) : undefined,
  );

  const open = new Set<string>(
    quarters.filter(({ state }) => state !== 'closed').map(({ id }) => id),
  );
  const plans = boards.filter((each) => {
    const isPlan = each.kind === 'plan' && seen.has(each.id);
    return (
      isPlan && (board.kind === 'plan' ? each.id === board.id : open.has(each.quarterId ?? ''))
    );
  });
  const planned = await Promise.all(
    plans.map((plan) => listCardsOfBoard(db, { clientId, boardId: plan.id })),
  );
  const above = thread.filter((row) => row.id !== cardId);
  const planCards = planned.flat().filter((row) => !above.some(({ id }) => id === row.id));
  return {
    cardId,
    card,
    board: { title: board.title, path: seen.get(board.id) ?? '' },
    /** Cards of the plan that a card may serve, and those this one serves already. */
    plan: [...above, ...planCards].map(near),
    /** Left out where the server cannot be asked. */
    comments: comments as CardComments | undefined,
    attachments: attachments as CardAttachments | undefined,
    relations: relations as LoadedRelations | undefined,
    serving: served.filter((row) => seen.has(row.boardId)).map(near),
    may: {
      listKpis: can(member, 'kpi.list'),
      defineKpis: can(member, 'kpi.define'),
      choosePlan: can(member, 'plan.see'),
    },
  };
}

export type CardPageData = Awaited<ReturnType<typeof loadCard>>;

type Quarters = readonly { readonly id: string; readonly label: string }[];

function boardPath(clientKey: string, board: BoardRow, quarters: Quarters): string {
  const quarter = quarters.find(({ id }) => id === board.quarterId);
  const screen = board.kind === 'plan' ? `plan/${quarter?.label ?? ''}` : `boards/${board.id}`;
  return `/c/${clientKey.toLowerCase()}/${screen}`;
}

function nearCard(row: CardRow, seen: ReadonlyMap<BoardId, string>, clientKey: string): NearCard {
  const path = seen.get(row.boardId);
  return {
    id: row.id,
    key: shortKey(clientKey, row.number),
    kind: row.kind,
    title: row.title,
    columnTitle: row.columnTitle,
    columnCategory: row.columnCategory,
    ...(row.servesId && { servesId: row.servesId }),
    ...(path !== undefined && { path: `${path}/cards/${row.id}` }),
  };
}
