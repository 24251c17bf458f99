import { useActionData, useSearchParams } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { quarterSpan, quarterStanding, quarterTitle } from '#routes/quarter/quarter-words.ts';
import { answerOf } from '#routes/form-answer.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { CheckIn } from './check-in.tsx';
import { FirstKpis } from './first-kpis.tsx';
import { HealthCount } from './health-count.tsx';
import { KpiTable } from './kpi-table.tsx';
import type { KpiList } from './load-kpis.server.ts';
import { NewKpiDialog, NewKpiForm } from './new-kpi-dialog.tsx';

/** All KPIs of a client against this quarter's targets. */
export function KpisPage({ list }: { list: KpiList }) {
  const { locale } = useLocale();
  const [search] = useSearchParams();
  const { quarter, kpis, may } = list;
  const refused = answerOf(useActionData());
  const isCheckIn = search.has('check-in');
  const due = kpis.filter((kpi) => kpi.due !== undefined).length;
  return (
    <Page>
      <PageHeader
        title={isCheckIn ? 'Check in' : 'KPIs'}
        {...(isCheckIn ? { crumbs: [{ label: 'KPIs', href: '?' }] } : {})}
        says={
          isCheckIn
            ? 'Type a value, Enter, next. Each one is saved on its own.'
            : `${quarterTitle(quarter.label)}, ${quarterSpan(quarter, locale)} · ${quarterStanding(quarter, list.today)}`
        }
        aside={isCheckIn ? undefined : <HealthCount kpis={kpis} />}
        actions={
          isCheckIn ? (
            <ButtonLink to="?" variant="primary">
              Done
            </ButtonLink>
          ) : (
            <>
              {due > 0 && <ButtonLink to="?check-in">Check in ({due} due)</ButtonLink>}
              {may.define && kpis.length > 0 && <NewKpiDialog list={list} />}
            </>
          )
        }
      />
      {refused && (
        <div className="max-w-md rounded-panel border border-danger bg-raised p-6">
          <Section title="Not saved yet">
            <NewKpiForm list={list} refused={refused} />
          </Section>
        </div>
      )}
      {kpis.length > 0 && (isCheckIn ? <CheckIn list={list} /> : <KpiTable list={list} />)}
      {kpis.length === 0 &&
        (may.define ? (
          <FirstKpis list={list} />
        ) : (
          <EmptyState
            title="No KPIs here for you yet"
            says="KPIs are the numbers the plan is measured by. Those you may see appear here as soon as they are defined."
          />
        ))}
    </Page>
  );
}
