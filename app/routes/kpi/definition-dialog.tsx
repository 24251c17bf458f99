import { useFetcher } from '@remix-run/react';
import type { FormAnswer } from '#routes/form-answer.ts';
import { DefinitionFields } from '#routes/kpi-definition/definition-fields.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';
import type { KpiReading } from './load-kpi.server.ts';
import type { action } from './route.tsx';
import { useSaved } from './use-saved.ts';

/** Changes what the KPI is agreed to be, or puts it away. */
export function DefinitionDialog({ reading }: { reading: KpiReading }) {
  return (
    <Dialog
      title="Definition"
      trigger={
        <Button variant="quiet" size="s">
          Edit definition
        </Button>
      }
    >
      {(close) => <DefinitionForm reading={reading} onSaved={close} />}
    </Dialog>
  );
}

interface DefinitionFormProps {
  reading: KpiReading;
  onSaved?: () => void;
  refused?: FormAnswer;
}

export function DefinitionForm({ reading, onSaved, refused }: DefinitionFormProps) {
  const fetcher = useFetcher<typeof action>();
  const { answer, isPending } = useSaved(fetcher, { onSaved, refused });
  const intent = fetcher.formData?.get('intent');
  return (
    <fetcher.Form method="post">
      <DefinitionFields
        kpi={reading.kpi}
        people={reading.people}
        isMeasured={reading.measurements.length > 0}
        answer={answer}
      />
      <DialogActions>
        <Button
          type="submit"
          name="intent"
          value="archive"
          variant="quiet"
          className="me-auto"
          isPending={isPending && intent === 'archive'}
        >
          Archive KPI
        </Button>
        <Button
          type="submit"
          name="intent"
          value="update"
          variant="primary"
          isPending={isPending && intent === 'update'}
        >
          Save definition
        </Button>
      </DialogActions>
    </fetcher.Form>
  );
}
