import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { linkKpi, setChannel } from '#model/board/ops/card-fields.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { addKeyResult } from '#model/board/ops/key-results.ts';
import type { CardId, ColumnId, KeyResultId } from '#model/ids.ts';
import { newId } from '../new-id.ts';
import {
  CAMPAIGNS,
  CHANNEL_PLANS,
  type PlanKey,
  type SampleCampaign,
  type SampleChannelPlan,
} from './channel-plans.ts';
import { KPIS } from './kpis.ts';
import { PRIORITIES, type SamplePriority } from './plan.ts';
import type { Refs } from './refs.ts';

/** Fills the quarter's plan: priorities with their why and key results, then what serves them. */
export function writePlan(doc: BoardDoc, empty: Board, refs: Refs): void {
  const at = refs.daysAgo(28);
  const add = (
    key: PlanKey,
    card: {
      kind: 'priority' | 'channel-plan' | 'campaign';
      title: string;
      column: string;
      owner: keyof Refs['people'];
      serves?: PlanKey;
      paragraphs: readonly string[];
    },
  ): CardId => {
    const cardId = refs.plan[key];
    addCard(doc, {
      id: cardId,
      kind: card.kind,
      title: card.title,
      columnId: columnNamed(empty, card.column),
      after: 'end',
      createdAt: at,
      createdBy: refs.people.owner,
      ownerId: refs.people[card.owner],
      servesId: card.serves && refs.plan[card.serves],
    });
    writeBody(doc, { cardId, paragraphs: card.paragraphs });
    return cardId;
  };

  for (const [key, priority] of entriesOf<keyof typeof PRIORITIES, SamplePriority>(PRIORITIES)) {
    const { title, column, owner, why } = priority;
    const cardId = add(key, { kind: 'priority', title, column, owner, paragraphs: why });
    for (const { kpi, weight } of priority.keyResults) {
      const { baseline, target } = KPIS[kpi];
      const id = newId<KeyResultId>();
      addKeyResult(doc, { cardId, id, kpiId: refs.kpis[kpi], baseline, target, weight });
    }
  }
  for (const [key, plan] of entriesOf<keyof typeof CHANNEL_PLANS, SampleChannelPlan>(
    CHANNEL_PLANS,
  )) {
    const { title, owner, serves, body } = plan;
    const card = { title, owner, serves, column: PRIORITIES[serves].column, paragraphs: [body] };
    const cardId = add(key, { ...card, kind: 'channel-plan' });
    setChannel(doc, { cardId, channel: plan.channel });
    for (const kpi of plan.kpis) linkKpi(doc, { cardId, kpiId: refs.kpis[kpi] });
  }
  for (const [key, campaign] of entriesOf<keyof typeof CAMPAIGNS, SampleCampaign>(CAMPAIGNS)) {
    const { title, owner, serves, body } = campaign;
    const card = { title, owner, serves, column: 'Committed', paragraphs: [body] };
    const cardId = add(key, { ...card, kind: 'campaign' });
    for (const kpi of campaign.kpis) linkKpi(doc, { cardId, kpiId: refs.kpis[kpi] });
  }
}

/** A column of a fresh board by its title; the sample's texts and the templates must agree. */
export function columnNamed(board: Board, title: string): ColumnId {
  const column = board.columns.find((each) => each.title === title);
  if (!column) throw new Error(`the sample names a column "${title}" that the board does not have`);
  return column.id;
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
