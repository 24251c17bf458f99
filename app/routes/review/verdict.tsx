import { isCommitted } from '#routes/quarter/state-order.ts';
import type { ReviewPriority } from './load-review.server.ts';
import { verdictWords } from './verdict-words.ts';

/** The quarter in one sentence, over what was agreed; nothing before anything is. */
export function Verdict({ priorities }: { priorities: readonly ReviewPriority[] }) {
  const committed = priorities.filter(({ state }) => isCommitted(state.category));
  if (committed.length === 0) return null;
  return (
    <p className="font-serif text-lg text-ink">
      {verdictWords(committed.map(({ health }) => health))}
    </p>
  );
}
