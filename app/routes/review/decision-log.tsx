import type { Review } from './load-review.server.ts';
import { CHOICE_WORDS } from '#routes/quarter/choice-words.ts';
import { SaidBy } from './said-by.tsx';

/** What was decided in this quarter, newest first: the record, in the words of the day. */
export function DecisionLog({ decisions }: { decisions: Review['decisions'] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="flex flex-col gap-4 sm:ps-12">
      <h2
        id="decisions"
        className="border-b border-line pb-2 font-serif text-lg font-medium text-ink"
      >
        Decisions
      </h2>
      <ol className="flex flex-col gap-4">
        {decisions.map((decision) => (
          <li key={decision.id} className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <span className="text-sm font-medium text-ink">{CHOICE_WORDS[decision.choice]}</span>
            <div className="flex flex-col gap-0.5">
              <p className="text-base text-ink">{decision.cardTitle}</p>
              <p className="max-w-prose text-sm text-ink-2">{decision.reason}</p>
              <p className="text-xs text-ink-3">
                <SaidBy by={decision.by} at={decision.at} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
