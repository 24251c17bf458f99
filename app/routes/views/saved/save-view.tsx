import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { answerOf } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { SwitchField } from '#ui/switch-field.tsx';
import { TextField } from '#ui/text-field.tsx';

type SaveViewProps = {
  readonly path: string;
  /** How the board is looked at now; empty for the plain board. */
  readonly query: string;
  readonly mayShare: boolean;
  readonly hasViews: boolean;
};

/** Gives the present way to look at the board a name. */
export function SaveView({ path, query, mayShare, hasViews }: SaveViewProps) {
  const { Form, data, state } = useFetcher<unknown>();
  const errors = answerOf(data)?.errors;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Emptied once it was taken.
    if (data !== undefined && !answerOf(data)) form.current?.reset();
  }, [data]);
  if (query === '') {
    return (
      <p className="px-2 text-sm text-ink-2">
        {hasViews
          ? 'Filter the board or choose another view to save one more.'
          : 'Filter the board or choose another view; then give it a name here, and come back to it in one step.'}
      </p>
    );
  }
  return (
    <Form
      ref={form}
      method="post"
      action={path}
      className={`flex flex-col gap-3 px-2 ${hasViews ? 'border-t border-line pt-3' : ''}`}
    >
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="query" value={query} />
      <FormError message={errors?.form} />
      <TextField
        label="Save this view as"
        name="title"
        errorMessage={errors?.title ?? errors?.query}
      />
      <div className="flex items-center justify-between gap-2">
        {mayShare ? (
          <SwitchField label="For everybody" name="shared" />
        ) : (
          <span className="text-xs text-ink-3">Only for you.</span>
        )}
        <Button type="submit" isPending={state !== 'idle'}>
          Save
        </Button>
      </div>
    </Form>
  );
}
