import { useFetcher } from '@remix-run/react';
import { CADENCE_WORDS, UNIT_WORDS } from '#routes/kpi-definition/kpi-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Section } from '#ui/section.tsx';
import { KPI_SUGGESTIONS, type KpiSuggestion } from './kpi-suggestions.ts';
import type { KpiList } from './load-kpis.server.ts';
import { NewKpiDialog } from './new-kpi-dialog.tsx';

/** Before the first KPI: what one is for, and the usual ones to take over. */
export function FirstKpis({ list }: { list: KpiList }) {
  return (
    <>
      <EmptyState
        title="The numbers the plan is measured by"
        says="A KPI has one agreed definition, an owner and a value every week, month or quarter. Priorities, cards and reviews point at it, so three to five are enough to begin with."
        action={<NewKpiDialog list={list} />}
      />
      <Section title="Or start from a usual one" says="Change the words and the owner later.">
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {KPI_SUGGESTIONS.map((suggestion) => (
            <li key={suggestion.name}>
              <SuggestionLine suggestion={suggestion} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function SuggestionLine({ suggestion }: { suggestion: KpiSuggestion }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" className="flex items-center justify-between gap-4 py-3">
      {Object.entries(suggestion).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0">
        <p className="font-medium text-ink">{suggestion.name}</p>
        <p className="text-xs text-ink-3">
          {suggestion.definition} {UNIT_WORDS[suggestion.unit]},{' '}
          {CADENCE_WORDS[suggestion.cadence].toLowerCase()}.
        </p>
      </div>
      <Button
        type="submit"
        name="intent"
        value="create"
        size="s"
        isPending={fetcher.state !== 'idle'}
        aria-label={`Define ${suggestion.name}`}
      >
        Define
      </Button>
    </fetcher.Form>
  );
}
