import type { CardKind } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import type { NearCard } from './load-card.server.ts';

/** How far up a thread goes: task, campaign, channel plan, priority. */
const MAX_ABOVE = 3;

/** The cards above one, the highest first: what it serves, what that serves, up to the priority. */
export function threadAbove(
  servesId: CardId | undefined,
  plan: readonly NearCard[],
): readonly NearCard[] {
  const above: NearCard[] = [];
  let card = plan.find(({ id }) => id === servesId);
  // Two people can make two cards serve each other: each is shown once.
  while (card && !above.includes(card) && above.length < MAX_ABOVE) {
    above.unshift(card);
    const next = card.servesId;
    card = plan.find(({ id }) => id === next);
  }
  return above;
}

const ABOVE: Record<CardKind, readonly CardKind[]> = {
  task: ['channel-plan', 'campaign', 'priority'],
  campaign: ['channel-plan', 'priority'],
  'channel-plan': ['priority'],
  priority: [],
};

/** The kinds of card a card of this kind may serve, the nearest first. */
export const kindsAbove = (kind: CardKind): readonly CardKind[] => ABOVE[kind];

/** What a kind of card is called. */
export const KIND_WORDS: Record<CardKind, string> = {
  priority: 'Priority',
  'channel-plan': 'Channel plan',
  campaign: 'Campaign',
  task: 'Task',
};
