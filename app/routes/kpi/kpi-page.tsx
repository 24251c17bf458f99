import { useActionData, useFetcher } from '@remix-run/react';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { SeriesChart } from '#routes/figures/series-chart.tsx';
import { answerOf } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { DefinitionDialog } from './definition-dialog.tsx';
import { KpiFacts } from './kpi-facts.tsx';
import { KpiHeadline } from './kpi-headline.tsx';
import type { KpiReading } from './load-kpi.server.ts';
import { MeasureDialog } from './measure-dialog.tsx';
import { MeasurementList } from './measurement-list.tsx';
import { MoverList } from './mover-list.tsx';
import { RefusedForm } from './refused-form.tsx';
import { TargetDialog } from './target-dialog.tsx';

/** One KPI: how it stands, what was measured, and who is doing something about it. */
export function KpiPage({ reading }: { reading: KpiReading }) {
  const { kpi, client, may, points, aims } = reading;
  const list = `/c/${client.key.toLowerCase()}/kpis`;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const refused = answerOf(useActionData());
  const isLive = kpi.archivedAt === null;
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'KPIs', href: list }]}
        title={kpi.name}
        says={kpi.definition || undefined}
        actions={
          isLive && (
            <>
              {may.define && <TargetDialog reading={reading} />}
              {may.measure && <MeasureDialog reading={reading} />}
            </>
          )
        }
      />
      {!isLive && <Archived mayRestore={may.define} />}
      {refused && <RefusedForm reading={reading} refused={refused} />}
      <KpiHeadline reading={reading} />
      {points.length + aims.length > 0 ? (
        <div className="rounded-panel border border-line bg-raised p-4 sm:p-6">
          <SeriesChart
            name={kpi.name}
            points={points}
            targets={aims}
            format={format}
            cadence={kpi.cadence}
            direction={kpi.direction}
            health={reading.assessment.health}
            today={reading.today}
          />
        </div>
      ) : (
        <EmptyState
          title="Nothing measured yet"
          says="Enter the first value and set a target: from then on every board, plan and review shows how this KPI stands."
        />
      )}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
        <Section title="Measurements">
          <MeasurementList reading={reading} />
        </Section>
        <div className="flex flex-col gap-8">
          <Section title="Meant to move it">
            <MoverList reading={reading} />
          </Section>
          <Section
            title="Agreed"
            actions={isLive && may.define && <DefinitionDialog reading={reading} />}
          >
            <KpiFacts reading={reading} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Archived({ mayRestore }: { mayRestore: boolean }) {
  const fetcher = useFetcher();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-sunken px-4 py-3">
      <p className="flex items-center gap-3">
        <HealthMark health="no-data" word="Archived" />
        <span className="text-ink-2">Its values are kept; lists and boards no longer show it.</span>
      </p>
      {mayRestore && (
        <fetcher.Form method="post">
          <Button type="submit" name="intent" value="restore" isPending={fetcher.state !== 'idle'}>
            Bring back
          </Button>
        </fetcher.Form>
      )}
    </div>
  );
}
