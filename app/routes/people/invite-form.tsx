import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { ClientPanel } from './client-panel.tsx';
import type { PeopleData } from './load-people.server.ts';
import { roleChoices } from './role-words.ts';

interface InviteFormProps extends Pick<PeopleData, 'client' | 'invites'> {
  readonly answer: FormAnswer | undefined;
}

export function InviteForm({ client, invites, answer }: InviteFormProps) {
  const { errors = {}, typed = {} } = answer?.intent === 'invite' ? answer : {};
  const isSending = useIsSending('invite');
  return (
    <ClientPanel accent={client.accent} title={`Invite to ${client.name}`}>
      <Form method="post" className="flex flex-col gap-4">
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="off"
          isRequired
          inputRef={takeFocus}
          defaultValue={typed.email}
          errorMessage={errors.email}
        />
        <RadioGroupField
          name="role"
          label="Role"
          options={roleChoices(invites)}
          defaultValue={typed.role ?? 'member'}
          errorMessage={errors.role}
        />
        <div className="flex gap-2">
          <Button
            type="submit"
            name="intent"
            value="invite"
            variant="primary"
            isPending={isSending}
          >
            Invite
          </Button>
          <ButtonLink to="." variant="quiet" preventScrollReset>
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </ClientPanel>
  );
}
