import { useFetcher } from '@remix-run/react';
import { answerOf } from '#routes/form-answer.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { HEALTH_WORDS } from '#routes/figures/health-words.ts';
import type { ReviewPriority } from './load-review.server.ts';

type CheckInFormProps = { readonly priority: ReviewPriority; readonly onDone: () => void };

const CONFIDENCES = Array.from({ length: 10 }, (_, index) => String(10 - index));

/** Status, confidence, one line. The status may differ from what the numbers say, with a reason. */
export function CheckInForm({ priority, onDone }: CheckInFormProps) {
  const fetcher = useFetcher<unknown>();
  const answer = answerOf(fetcher.data, 'check-in');
  useWhenDone(fetcher.data, 'check-in', onDone);
  return (
    <fetcher.Form
      method="post"
      aria-label={`Check in on ${priority.title}`}
      className="flex flex-col gap-4 rounded-panel border border-line bg-raised p-4"
    >
      <input type="hidden" name="cardId" value={priority.id} />
      <RadioGroupField
        name="health"
        label="Status"
        layout="row"
        defaultValue={answer?.typed.health ?? ''}
        errorMessage={answer?.errors.health}
        options={[
          { value: '', label: `As the numbers say: ${HEALTH_WORDS[priority.computed]}` },
          { value: 'on-track', label: HEALTH_WORDS['on-track'] },
          { value: 'at-risk', label: HEALTH_WORDS['at-risk'] },
          { value: 'off-track', label: HEALTH_WORDS['off-track'] },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <SelectField
          name="confidence"
          label="Confidence"
          defaultValue={answer?.typed.confidence ?? '7'}
          errorMessage={answer?.errors.confidence}
          options={CONFIDENCES.map((value) => ({ value, label: `${value} of 10` }))}
        />
        <TextField
          name="note"
          label="In one line"
          defaultValue={answer?.typed.note}
          errorMessage={answer?.errors.note}
          placeholder="What moved, what is in the way"
        />
      </div>
      <FormError message={answer?.errors.form} />
      <div className="flex gap-2">
        <Button type="submit" name="intent" value="check-in" isPending={fetcher.state !== 'idle'}>
          Save check-in
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </fetcher.Form>
  );
}
