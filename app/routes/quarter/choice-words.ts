import type { Choice } from '#model/decision.ts';

/** A decision as one takes it. */
export const CHOICE_WORDS: Record<Choice, string> = {
  keep: 'Keep',
  adjust: 'Adjust',
  stop: 'Stop',
};

/** A decision as the record says it. */
export const DECIDED_WORDS: Record<Choice, string> = {
  keep: 'Keep decided',
  adjust: 'Adjust decided',
  stop: 'Stop decided',
};
