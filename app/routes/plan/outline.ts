import type { Board, Card, Column } from '#model/board/board.ts';
import { compareRanks } from '#model/rank.ts';
import { byReadingOrder } from '#routes/quarter/state-order.ts';

/** The plan as it is read: states in the order of a document, priorities in them, what serves each beneath it. */
export type Outline = {
  readonly states: readonly PlanState[];
  /** Channel plans and campaigns whose place in the thread is gone: shown, so that nothing is lost. */
  readonly loose: readonly ChannelPlanEntry[];
};
export type PlanState = { readonly column: Column; readonly priorities: readonly PriorityEntry[] };
export type PriorityEntry = {
  readonly card: Card;
  readonly channelPlans: readonly ChannelPlanEntry[];
};
export type ChannelPlanEntry = { readonly card: Card; readonly campaigns: readonly Card[] };

/** Arranges a plan board as a document. A pure reading: the board itself stays a board (R4). */
export function readOutline(board: Board): Outline {
  const cards = Object.values(board.cards);
  const entries = below(cards);
  const inPlace = new Set<string>();
  const states = [...board.columns]
    .sort((a, b) => byReadingOrder(a.category, b.category))
    .map((column) => ({
      column,
      priorities: column.cardIds
        .map((id) => board.cards[id])
        .filter((card): card is Card => card?.kind === 'priority')
        .map((card) => {
          const channelPlans = entries.filter((entry) => entry.card.servesId === card.id);
          for (const { card: plan } of channelPlans) inPlace.add(plan.id);
          return { card, channelPlans };
        }),
    }));
  return { states, loose: entries.filter(({ card }) => !inPlace.has(card.id)) };
}

/** Channel plans in order with their campaigns; a campaign that serves no channel plan stands by itself. */
function below(cards: readonly Card[]): ChannelPlanEntry[] {
  const ordered = cards.filter((card) => card.kind !== 'priority').sort(compareRanks);
  const channelPlans = ordered.filter((card) => card.kind === 'channel-plan');
  const ids = new Set(channelPlans.map((card) => card.id));
  const campaigns = ordered.filter((card) => card.kind === 'campaign');
  const stray = campaigns.filter((card) => !card.servesId || !ids.has(card.servesId));
  return [
    ...channelPlans.map((card) => ({
      card,
      campaigns: campaigns.filter((campaign) => campaign.servesId === card.id),
    })),
    ...stray.map((card) => ({ card, campaigns: [] })),
  ];
}

/** Whether an edit left a channel plan and what is under it as it was: then it need not be drawn again. */
export const isSameChannelPlan = (a: ChannelPlanEntry, b: ChannelPlanEntry): boolean =>
  a.card === b.card &&
  a.campaigns.length === b.campaigns.length &&
  a.campaigns.every((campaign, at) => campaign === b.campaigns[at]);

/** The same for a priority. */
export const isSamePriority = (a: PriorityEntry, b: PriorityEntry): boolean =>
  a.card === b.card &&
  a.channelPlans.length === b.channelPlans.length &&
  a.channelPlans.every((plan, at) => {
    const other = b.channelPlans[at];
    return other !== undefined && isSameChannelPlan(plan, other);
  });
