import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import {
  useLoaderData,
  useLocation,
  useNavigate,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react';
import { useCallback } from 'react';
import { requirePlanBoard, type BoardRow } from '#db/boards.ts';
import type { CardId } from '#model/ids.ts';
import { findCardsBoard } from '#routes/card/cards-board.server.ts';
import { loadCard, type CardPageData } from '#routes/card/load-card.server.ts';
import { actOnComments } from '#routes/comments/act-on-comments.server.ts';
import { sendComment } from '#routes/comments/send-comment.ts';
import {
  allow,
  requireBoard,
  requireClient,
  requireQuarter,
  type AtClient,
} from '#routes/gate.server.ts';
import { OutOfReach } from '#sync/patient-data.ts';
import { CardPanel } from './card-panel.tsx';

/** The panel opens over a task board (`:board`) and over a plan (`:quarter`). */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const cardId = (asking.params.card ?? '') as CardId;
  const board = await boardOf(at, asking);
  const loaded = await loadCard(at, board, cardId);
  if (loaded.card === undefined) await goWhereItIs(at, cardId, board);
  return loaded;
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const cardId = (asking.params.card ?? '') as CardId;
  return actOnComments(at, { board: await boardOf(at, asking), cardId, request: asking.request });
}

export function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  return sendComment(request, () => serverAction<typeof action>());
}

/** Without the server the panel shows the card from the board that is open; what stands beside it in rows is left out. */
export async function clientLoader({ params, serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    if (error instanceof OutOfReach) return cardAlone(params.card);
    throw error;
  }
}

function cardAlone(cardId: string | undefined): CardPageData {
  return {
    cardId: (cardId ?? '') as CardId,
    card: undefined,
    board: { title: '', path: '' },
    plan: [],
    comments: undefined,
    attachments: undefined,
    relations: undefined,
    serving: [],
    may: { listKpis: false, defineKpis: false, choosePlan: false },
  };
}

async function boardOf(
  at: Awaited<ReturnType<typeof requireClient>>,
  { params }: LoaderFunctionArgs,
) {
  if (params.board !== undefined) return requireBoard(at, params.board);
  allow(at, 'plan.see');
  const { id: quarterId } = await requireQuarter(at, params.quarter);
  return requirePlanBoard(at.db, { clientId: at.client.id, quarterId });
}

/** A link to a card outlives its board: one that was moved opens where it is now, for those who may see that. */
async function goWhereItIs(at: AtClient, cardId: CardId, asked: BoardRow): Promise<void> {
  const board = await findCardsBoard(at, cardId);
  if (board?.kind !== 'tasks' || board.archivedAt !== null || board.id === asked.id) return;
  const boards = `/c/${at.client.key.toLowerCase()}/boards`;
  throw redirect(`${boards}/${board.id}/cards/${cardId}`) as Response;
}

export default function CardPanelRoute() {
  const data = useLoaderData<typeof clientLoader>();
  const navigate = useNavigate();
  const { search } = useLocation();
  const close = useCallback(
    () => navigate({ pathname: '..', search }, { preventScrollReset: true }),
    [navigate, search],
  );
  return <CardPanel key={data.cardId} data={data} onClose={close} />;
}
