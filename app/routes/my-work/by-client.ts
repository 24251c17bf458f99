import type { MyCard } from '#routes/my-cards/load-my-cards.server.ts';

/** Cards under their clients, in the order the clients first appear; the order within a client stays. */
export function byClient(
  cards: readonly MyCard[],
): { readonly client: MyCard['client']; readonly cards: readonly MyCard[] }[] {
  const groups = new Map<string, { client: MyCard['client']; cards: MyCard[] }>();
  for (const card of cards) {
    const group = groups.get(card.client.key) ?? { client: card.client, cards: [] };
    group.cards.push(card);
    groups.set(card.client.key, group);
  }
  return [...groups.values()];
}
