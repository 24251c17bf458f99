import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { ChangeForm } from './change-form.tsx';
import type { PeopleData, PersonHere } from './load-people.server.ts';

interface PersonPanelProps {
  readonly person: PersonHere;
  readonly people: PeopleData;
  readonly answer: FormAnswer | undefined;
}

/** What may be changed about one person here, and the way out. Opening it is the question, so nothing asks again. */
export function PersonPanel({ person, people, answer }: PersonPanelProps) {
  const { client, mayChange, boards } = people;
  const isSending = useIsSending('remove');
  return (
    <div className="flex max-w-lg flex-col gap-6">
      {mayChange && <ChangeForm person={person} boards={boards} answer={answer} />}
      <Form method="post" preventScrollReset className="flex flex-col items-start gap-2">
        <FormError message={answer?.errors.remove} />
        <input type="hidden" name="person" value={person.id} />
        <Button type="submit" name="intent" value="remove" variant="danger" isPending={isSending}>
          {person.isMe ? `Leave ${client.name}` : `Remove from ${client.name}`}
        </Button>
        <p className="text-xs text-ink-3">
          {person.isMe
            ? 'You lose sight of everything here at once.'
            : 'Takes effect at once, on open pages too.'}
        </p>
      </Form>
    </div>
  );
}
