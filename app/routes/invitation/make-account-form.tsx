import { Form } from '@remix-run/react';
import { PASSWORD_ADVICE } from '#routes/doorway/password-advice.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

/** Makes the account of an invited address, which cannot be another. */
export function MakeAccountForm({
  email,
  answer,
}: {
  email: string;
  answer: FormAnswer | undefined;
}) {
  const isSending = useIsSending();
  return (
    <Form method="post" className="flex flex-col gap-4">
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={email}
        isReadOnly
        description="The invitation is for this address."
      />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        isRequired
        defaultValue={answer?.typed.name}
        errorMessage={answer?.errors.name}
      />
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
        value="make-account"
        variant="primary"
        isPending={isSending}
        className="mt-2"
      >
        Make account and join
      </Button>
    </Form>
  );
}
