import type { LoaderFunctionArgs } from '@remix-run/node';
import type { CardId } from '#model/ids.ts';
import { requireCardsBoard } from '#routes/card/cards-board.server.ts';
import { requireClient } from '#routes/gate.server.ts';
import { loadActivity } from './load-activity.server.ts';

/** What happened to a card, for its panel to ask for when somebody wants to know. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const cardId = (asking.params.card ?? '') as CardId;
  return loadActivity(at, await requireCardsBoard(at, cardId), cardId);
}
