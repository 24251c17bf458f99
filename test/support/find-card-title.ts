import { listCardsByIds } from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import type { CardId, ClientId } from '#model/ids.ts';

/** What a card is called. Throws when it is not there. */
export async function findCardTitle(
  db: Database,
  clientId: ClientId,
  cardId: string,
): Promise<string> {
  const [card] = await listCardsByIds(db, { clientId, ids: [cardId as CardId] });
  if (!card) throw new Error(`There is no card ${cardId}`);
  return card.title;
}
