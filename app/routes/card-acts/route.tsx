import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { BoardRow } from '#db/boards.ts';
import { listMembers } from '#db/members.ts';
import { can } from '#model/access.ts';
import type { CardId } from '#model/ids.ts';
import { requireCardsBoard } from '#routes/card/cards-board.server.ts';
import { allow, notFound, requireClient, type AtClient } from '#routes/gate.server.ts';
import { actOnCard } from './act-on-card.server.ts';
import type { CardChoices } from './card-act.ts';

/** What can be chosen for a card, for lists that show it away from its board. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const { board, cardId } = await requireEditable(at, asking.params.card);
  const { cards, columns } = await at.rooms.read(board);
  const card = cards[cardId];
  if (!card) throw notFound();
  const members = await listMembers(at.db, at.client.id);
  const { personId } = at.member;
  const choices: CardChoices = {
    columns: board.kind === 'plan' ? [] : columns.map(({ id, title }) => ({ id, title })),
    columnId: card.columnId,
    people: members
      .filter(
        (each) => can(at.member, 'people.see') || [personId, card.ownerId].includes(each.personId),
      )
      .map(({ personId: id, name }) => ({ id, name })),
    ownerId: card.ownerId,
    due: card.due,
    waitingOn: card.waitingOn && { who: card.waitingOn.who, why: card.waitingOn.why },
    today: at.today,
  };
  return Response.json(choices);
}

/** Does one thing to the card in the address; answers with JSON. */
export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const { request } = asking;
  return actOnCard(at, { ...(await requireEditable(at, asking.params.card)), request });
}

async function requireEditable(
  at: AtClient,
  card: string | undefined,
): Promise<{ board: BoardRow; cardId: CardId }> {
  const cardId = (card ?? '') as CardId;
  const board = await requireCardsBoard(at, cardId);
  allow(at, 'board.edit', board);
  if (board.archivedAt !== null) throw notFound();
  return { board, cardId };
}
