import type { CardId } from '#model/ids.ts';

/** What is being chosen, for which cards, and what the choice stands beside. */
export type Chooser = {
  readonly act: 'move' | 'assign' | 'label' | 'due' | 'kpi' | 'waiting';
  readonly cardIds: readonly CardId[];
  readonly anchor: Element;
};
