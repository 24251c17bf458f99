import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { TextField } from '#ui/text-field.tsx';
import { EmailField } from './email-field.tsx';
import { PASSWORD_ADVICE } from './password-advice.ts';
import { useIsSending } from './use-is-sending.ts';

interface AccountFormProps {
  readonly intent: string;
  /** What the button says. */
  readonly says: string;
  readonly answer: FormAnswer | undefined;
  /** The address somebody was invited at, which cannot be another. */
  readonly invitedEmail?: string;
  /** Hidden fields. */
  readonly children?: ReactNode;
}

/** Makes somebody's account: the first one, one of one's own, or one that was invited. */
export function AccountForm({ intent, says, answer, invitedEmail, children }: AccountFormProps) {
  const isSending = useIsSending();
  return (
    <Form method="post" className="flex flex-col gap-4">
      {children}
      <FormError message={answer?.errors.form} />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        isRequired
        defaultValue={answer?.typed.name}
        errorMessage={answer?.errors.name}
      />
      {invitedEmail === undefined ? (
        <EmailField answer={answer} />
      ) : (
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          value={invitedEmail}
          isReadOnly
          description="The invitation is for this address."
        />
      )}
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        isRequired
        description={PASSWORD_ADVICE}
        errorMessage={answer?.errors.password}
      />
      <Button
        type="submit"
        name="intent"
        value={intent}
        variant="primary"
        isPending={isSending}
        className="mt-2"
      >
        {says}
      </Button>
    </Form>
  );
}
