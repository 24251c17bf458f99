import { redirect } from '@remix-run/node';
import { findCardByNumber, listCardNumbers } from '#db/cards.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { CardDetail } from '#model/board/board.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { readShortKey } from '#model/short-key.ts';
import { requireCardsBoard } from '#routes/card/cards-board.server.ts';
import { loadCard } from '#routes/card/load-card.server.ts';
import { notFound, requireBoard, type AtClient } from '#routes/gate.server.ts';

/** A card asked for by its short key, `/cards/ACME-42`, is at the address of its id: the way there. */
async function findWay(at: AtClient, asked: string): Promise<Response | undefined> {
  const { db, client } = at;
  const key = readShortKey(asked);
  if (key === undefined) return undefined;
  const row =
    key.clientKey === client.key
      ? await findCardByNumber(db, { clientId: client.id, number: key.number })
      : undefined;
  if (!row) throw notFound();
  await requireBoard(at, row.boardId);
  return redirect(`/c/${client.key.toLowerCase()}/cards/${row.id}`);
}

/** A card on its own page: whichever board it is on, if the asker may see that. */
export async function loadCardPage(at: AtClient, cardId: string | undefined) {
  const { rooms, client, member, today } = at;
  const way = await findWay(at, cardId ?? '');
  if (way) throw way;
  const id = cardId as CardId;
  const board = await requireCardsBoard(at, id);
  const [initial, data, numbers] = await Promise.all([
    rooms.read(board),
    loadCard(at, board, id),
    listCardNumbers(at.db, { clientId: client.id, boardId: board.id }),
  ]);
  if (data.card === undefined) throw notFound();
  return {
    data,
    board: { id: board.id, epoch: board.epoch, kind: board.kind },
    client: {
      key: client.key.toLowerCase(),
      name: client.name,
      currency: client.currency,
      timeZone: client.timeZone,
    },
    today,
    initial,
    numbers,
    people: await listPeople(at, data.card),
    kpis: await listKpis(at, data.card),
    canEdit: can(member, 'board.edit', board),
    me: { id: at.person.id, name: at.person.name },
  };
}

export type CardPage = Awaited<ReturnType<typeof loadCardPage>>;

/** Who may own the card; somebody who may not see the client's people sees those who are on it. */
async function listPeople({ db, client, member }: AtClient, card: CardDetail) {
  const members = await listMembers(db, client.id);
  const onCard = new Set<PersonId | undefined>([member.personId, card.ownerId, ...card.helperIds]);
  return members
    .filter(({ personId }) => can(member, 'people.see') || onCard.has(personId))
    .map(({ personId, name }) => ({ id: personId, name }));
}

/** The KPIs this person may see, as they stand this quarter. */
async function listKpis({ db, client, member, today, now }: AtClient, card: CardDetail) {
  const quarter = await currentQuarter(db, { client, today, at: now.toISOString() });
  const linked = card.kpis.map(({ kpiId }) => kpiId);
  const kpis = await listKpiSummaries(db, {
    clientId: client.id,
    quarter,
    today,
    ...(can(member, 'kpi.list') ? {} : { kpiIds: linked }),
  });
  return kpis.filter(({ ownerId }) => can(member, 'kpi.see', { ownerId }));
}
