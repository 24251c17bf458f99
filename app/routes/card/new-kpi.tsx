import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { KpiId } from '#model/ids.ts';
import { answerOf } from '#routes/form-answer.ts';
import { DefinitionFields } from '#routes/kpi-definition/definition-fields.tsx';
import type { action } from '#routes/kpis/route.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';

type NewKpiProps = {
  /** The KPI is defined; link it. */
  readonly onMade: (kpiId: KpiId) => void;
};

/** Defines a KPI without leaving the card. */
export function NewKpi({ onMade }: NewKpiProps) {
  return (
    <Dialog
      title="New KPI"
      trigger={
        <Button variant="quiet" size="s">
          New KPI
        </Button>
      }
    >
      {(close) => (
        <NewKpiForm
          onMade={(kpiId) => {
            onMade(kpiId);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function NewKpiForm({ onMade }: NewKpiProps) {
  const { client, people } = useLiveBoardContext();
  const fetcher = useFetcher<typeof action>();
  const answer = answerOf(fetcher.data);
  const created = fetcher.data && 'created' in fetcher.data ? fetcher.data.created : undefined;
  // The fields' own list of KPIs is asked for again by then: the link finds its name.
  const isMade = created !== undefined && fetcher.state === 'idle';
  // Once for each KPI made, whoever the callback is by then.
  const tell = useRef(onMade);
  useEffect(() => {
    tell.current = onMade;
  });
  useEffect(() => {
    if (isMade) tell.current(created.id);
  }, [isMade, created]);
  return (
    <fetcher.Form method="post" action={`/c/${client.key}/kpis`}>
      <input type="hidden" name="intent" value="create" />
      <DefinitionFields people={people} answer={answer} />
      <DialogActions>
        <Button type="submit" variant="primary" isPending={fetcher.state !== 'idle'}>
          Define and link
        </Button>
      </DialogActions>
    </fetcher.Form>
  );
}
