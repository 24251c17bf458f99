import { useFetcher, useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { answerOf, type FormAnswer } from '#routes/form-answer.ts';
import { DefinitionFields } from '#routes/kpi-definition/definition-fields.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';
import type { KpiList } from './load-kpis.server.ts';
import type { action } from './route.tsx';

/** Defines a KPI and opens it, where its first value and target are set. */
export function NewKpiDialog({ list }: { list: KpiList }) {
  return (
    <Dialog title="New KPI" trigger={<Button variant="primary">New KPI</Button>}>
      <NewKpiForm list={list} />
    </Dialog>
  );
}

/** `refused`: what the page came back with where there are no scripts. */
export function NewKpiForm({ list, refused }: { list: KpiList; refused?: FormAnswer }) {
  const fetcher = useFetcher<typeof action>();
  const navigate = useNavigate();
  const answer = answerOf(fetcher.data) ?? refused;
  const created = fetcher.data && 'created' in fetcher.data ? fetcher.data.created : undefined;
  // Not while the list is still being asked for again: leaving in the middle of that can leave an empty page.
  const isMade = created !== undefined && fetcher.state === 'idle';
  useEffect(() => {
    if (isMade) void navigate(created.id);
  }, [isMade, created, navigate]);
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="create" />
      <DefinitionFields people={list.people} answer={answer} />
      <DialogActions>
        <Button type="submit" variant="primary" isPending={fetcher.state !== 'idle'}>
          Define KPI
        </Button>
      </DialogActions>
    </fetcher.Form>
  );
}
