import { ChannelPlan } from './channel-plan.tsx';
import { usePlanContent } from './plan-context.ts';

/** What serves no priority that is on the plan: kept in sight until somebody puts it under one. */
export function LooseEnds() {
  const { outline } = usePlanContent();
  if (outline.loose.length === 0) return null;
  return (
    <section aria-labelledby="loose-ends" className="flex flex-col gap-3">
      <h2 id="loose-ends" className="border-b border-line pb-2 text-sm font-medium text-ink-2">
        Not under a priority
      </h2>
      <ul className="flex flex-col sm:ps-12">
        {outline.loose.map((entry) => (
          <ChannelPlan key={entry.card.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
