import { redirect } from '@remix-run/node';
import { countAttachments } from '#db/attachments.ts';
import { listFoldedColumns } from '#db/board-folds.ts';
import { listAllBoards, type BoardRow } from '#db/boards.ts';
import { listCardNumbers, listCardsByIds, listThreads } from '#db/cards.ts';
import { countComments } from '#db/comments.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter, listQuarters } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { Board, Card } from '#model/board/board.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';
import type { BoardTools } from './board-tools.tsx';

/** Everything the board's first paint needs: the document as it is now, and the rows beside it that this person may see (R9). */
export async function loadBoard(at: AtClient, row: BoardRow) {
  const { client, member } = at;
  const clientPath = `/c/${client.key.toLowerCase()}`;
  if (row.kind === 'plan') throw await toPlan(at, row);

  const initial = await at.rooms.read(row);
  const cards = [...Object.values<Card>(initial.cards), ...initial.archivedCards];
  const commented = { clientId: client.id, boardId: row.id };
  const internal = can(member, 'comment.internal');
  const [people, kpis, served, commentCounts, attachmentCounts, numbers, blockers, folded] =
    await Promise.all([
      listPeople(at, cards),
      listKpis(at, cards),
      listServed(at, cards),
      countComments(at.db, { ...commented, internal }),
      countAttachments(at.db, commented),
      listCardNumbers(at.db, commented),
      listBlockers(at, initial),
      listFoldedColumns(at.db, { clientId: client.id, boardId: row.id, personId: at.person.id }),
    ]);
  return {
    board: {
      id: row.id,
      epoch: row.epoch,
      title: row.title,
      path: `${clientPath}/boards/${row.id}`,
    },
    client: {
      key: client.key.toLowerCase(),
      name: client.name,
      accent: client.accent,
      currency: client.currency,
      timeZone: client.timeZone,
      fiscalYearStartMonth: client.fiscalYearStartMonth,
    },
    today: at.today,
    initial,
    people,
    kpis,
    served,
    commentCounts,
    attachmentCounts,
    numbers,
    blockers,
    folded,
    canEdit: can(member, 'board.edit', row),
    mayManage: can(member, 'board.manage'),
    me: { id: at.person.id, name: at.person.name },
  };
}

export type BoardPage = Awaited<ReturnType<typeof loadBoard>>;

/** A plan board has a page of its own. */
async function toPlan({ db, client }: AtClient, row: BoardRow): Promise<Response> {
  const quarters = await listQuarters(db, client.id);
  const quarter = quarters.find(({ id }) => id === row.quarterId);
  return redirect(`/c/${client.key.toLowerCase()}/plan/${quarter?.label ?? ''}`);
}

/** Who may own a card; somebody who may not see the client's people sees those who are on this board. */
async function listPeople({ db, client, member }: AtClient, cards: readonly Card[]) {
  const members = await listMembers(db, client.id);
  const onBoard = new Set<PersonId | undefined>([member.personId]);
  for (const card of cards) {
    for (const id of [card.ownerId, ...card.helperIds]) onBoard.add(id);
  }
  return members
    .filter(({ personId }) => can(member, 'people.see') || onBoard.has(personId))
    .map(({ personId, name }) => ({ id: personId, name }));
}

/** The client's KPIs as they stand this quarter; a vendor gets those of its own that are linked on this board. */
async function listKpis(at: AtClient, cards: readonly Card[]) {
  const { db, client, today, now } = at;
  const quarter = await currentQuarter(db, { client, today, at: now.toISOString() });
  const linked = cards.flatMap((card) => card.kpis.map(({ kpiId }) => kpiId));
  const kpiIds = can(at.member, 'kpi.list') ? undefined : linked;
  const kpis = await listKpiSummaries(db, { clientId: client.id, quarter, today, kpiIds });
  return kpis.filter(({ ownerId }) => can(at.member, 'kpi.see', { ownerId }));
}

/** Whether the cards of other boards that block cards here are done, for those the asker may see (R9). */
async function listBlockers({ db, client, member }: AtClient, { cards }: Board) {
  const blocked = Object.values<Card>(cards).flatMap((card) => card.blockedByIds ?? []);
  const ids = [...new Set(blocked)].filter((id) => !(id in cards));
  if (ids.length === 0) return {};
  const [rows, boards] = await Promise.all([
    listCardsByIds(db, { clientId: client.id, ids }),
    listAllBoards(db, client.id),
  ]);
  const seen = new Set(
    boards.filter((board) => can(member, 'board.see', board)).map(({ id }) => id),
  );
  const stateOf = (id: CardId): BoardTools['blockers'][CardId] => {
    const row = rows.find((each) => each.id === id);
    if (!row || !seen.has(row.boardId)) return 'unseen';
    return row.archivedAt === null && row.columnCategory !== 'done' ? 'open' : 'done';
  };
  return Object.fromEntries(ids.map((id) => [id, stateOf(id)]));
}

/** For each card that something here serves, its title and those above it, the highest first. */
async function listServed({ db, client }: AtClient, cards: readonly Card[]) {
  const cardIds = [...new Set(cards.flatMap((card) => card.servesId ?? []))];
  const threads = await listThreads(db, { clientId: client.id, cardIds });
  return cardIds.map((id: CardId) => ({
    id,
    titles: (threads.get(id) ?? []).map((card) => card.title).reverse(),
  }));
}
