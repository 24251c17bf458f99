import type { Choice } from '#model/decision.ts';

/** A decision as one takes it, and as the record says it. */
export const CHOICE_WORDS: Record<Choice, { readonly verb: string; readonly past: string }> = {
  keep: { verb: 'Keep', past: 'Kept' },
  adjust: { verb: 'Adjust', past: 'To adjust' },
  stop: { verb: 'Stop', past: 'To stop' },
};
