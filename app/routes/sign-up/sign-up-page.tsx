import { Form } from '@remix-run/react';
import { PASSWORD_ADVICE } from '#routes/doorway/password-advice.ts';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

export function SignUpPage({
  to,
  answer,
}: {
  to: string | undefined;
  answer: FormAnswer | undefined;
}) {
  const isSending = useIsSending();
  return (
    <DoorwayPage
      title="Make an account"
      foot={
        <>
          Have one? <TextLink to="/sign-in">Sign in</TextLink>
        </>
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        {to !== undefined && <input type="hidden" name="to" value={to} />}
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          isRequired
          defaultValue={answer?.typed.name}
          errorMessage={answer?.errors.name}
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          isRequired
          defaultValue={answer?.typed.email}
          errorMessage={answer?.errors.email}
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
          value="sign-up"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Make account
        </Button>
      </Form>
    </DoorwayPage>
  );
}
