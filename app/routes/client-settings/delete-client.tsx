import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

/** The one act that is asked for twice: by writing the client's name. The server compares. */
export function DeleteClient({ name, answer }: { name: string; answer: FormAnswer | undefined }) {
  return (
    <Form method="post" className="flex max-w-lg flex-col gap-4">
      <TextField
        name="name"
        label={`Write “${name}” to delete it`}
        autoComplete="off"
        spellCheck="false"
        defaultValue={answer?.typed.name}
        errorMessage={answer?.errors.name}
      />
      <div>
        <Button
          type="submit"
          name="intent"
          value="delete"
          variant="danger"
          isPending={useIsSending('delete')}
        >
          Delete client
        </Button>
      </div>
    </Form>
  );
}
