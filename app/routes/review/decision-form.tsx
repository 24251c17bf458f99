import { useFetcher } from '@remix-run/react';
import { CHOICES } from '#model/decision.ts';
import { answerOf } from '#routes/form-answer.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { CHOICE_WORDS } from '#routes/quarter/choice-words.ts';
import type { ReviewPriority } from './load-review.server.ts';

type DecisionFormProps = { readonly priority: ReviewPriority; readonly onDone: () => void };

/** Keep, adjust or stop, and why. It writes a record; the plan is changed on the plan, by people. */
export function DecisionForm({ priority, onDone }: DecisionFormProps) {
  const fetcher = useFetcher<unknown>();
  const answer = answerOf(fetcher.data, 'decide');
  useWhenDone(fetcher.data, 'decide', onDone);
  return (
    <fetcher.Form
      method="post"
      aria-label={`Decide on ${priority.title}`}
      className="flex flex-col gap-4 rounded-panel border border-line bg-raised p-4"
    >
      <input type="hidden" name="cardId" value={priority.id} />
      <RadioGroupField
        name="choice"
        label="Decision"
        layout="row"
        defaultValue={answer?.typed.choice}
        errorMessage={answer?.errors.choice}
        options={CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value] }))}
      />
      <TextArea
        name="reason"
        label="Why"
        rows={2}
        defaultValue={answer?.typed.reason}
        errorMessage={answer?.errors.reason}
        description="It is recorded with your name and today's date. The plan itself stays as it is until somebody changes it."
      />
      <FormError message={answer?.errors.form} />
      <div className="flex gap-2">
        <Button
          type="submit"
          name="intent"
          value="decide"
          variant="primary"
          isPending={fetcher.state !== 'idle'}
        >
          Record decision
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </fetcher.Form>
  );
}
