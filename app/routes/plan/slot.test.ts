import { describe, expect, it } from 'vitest';
import type { Card, Column } from '#model/board/board.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import type { Outline } from './outline.ts';
import { slotBeside, slotId, slotOf } from './slot.ts';

const card = (id: string, kind: Card['kind']) => ({ id, kind }) as Card;
const column = (id: string, category: Column['category']) => ({ id, category }) as Column;

const grow = card('grow', 'priority');
const keep = card('keep', 'priority');
const search = card('search', 'channel-plan');
const events = card('events', 'channel-plan');
const outline: Outline = {
  states: [
    {
      column: column('committed', 'doing'),
      priorities: [
        {
          card: grow,
          channelPlans: [search, events].map((plan) => ({ card: plan, campaigns: [] })),
        },
        { card: keep, channelPlans: [] },
      ],
    },
    { column: column('proposed', 'todo'), priorities: [] },
    { column: column('stopped', 'done'), priorities: [] },
  ],
  loose: [],
};

/** Every slot passed on the way, one key at a time, until a key no longer moves it. */
function wayOf(moved: Card, by: 1 | -1): string[] {
  const way: string[] = [];
  for (let at = slotOf(moved, outline); ;) {
    const next = slotBeside(moved, at, by, outline);
    if (!next || (at && slotId(next) === slotId(at))) return way;
    way.push(slotId(next));
    at = next;
  }
}

describe('slots of the plan', () => {
  it('takes a priority down through the states on the page, never behind itself', () => {
    expect(wayOf(grow, 1)).toEqual(['priority committed keep', 'priority proposed first']);
  });

  it('takes a priority up to the first place', () => {
    expect(wayOf(keep, -1)).toEqual(['priority committed first']);
  });

  it('takes a channel plan to the priorities that have none yet', () => {
    expect(wayOf(search, 1)).toEqual(['channel-plan grow events', 'channel-plan keep first']);
  });

  it('brings what stands nowhere to the first slot of its kind', () => {
    const lost = card('lost', 'channel-plan');
    expect(slotOf(lost, outline)).toBeUndefined();
    expect(slotBeside(lost, undefined, 1, outline)).toEqual({
      of: 'channel-plan',
      under: 'grow' as CardId,
      after: null,
    });
  });

  it('has no place for a campaign', () => {
    const campaign = card('webinar', 'campaign');
    expect(slotBeside(campaign, undefined, 1, outline)).toBeUndefined();
  });

  it('knows where a thing is', () => {
    expect(slotOf(keep, outline)).toEqual({
      of: 'priority',
      columnId: 'committed' as ColumnId,
      after: 'grow' as CardId,
    });
  });
});
