import type { CardId } from '#model/ids.ts';
import type { Plan } from './load-plan.server.ts';

/** Where a card of this plan opens: its panel beside the plan. */
export function cardAddress(plan: Pick<Plan, 'client' | 'quarter'>, cardId: CardId): string {
  return `/c/${plan.client.key}/plan/${plan.quarter.label}/cards/${cardId}`;
}
