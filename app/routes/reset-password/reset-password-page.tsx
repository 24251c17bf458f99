import { Form } from '@remix-run/react';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { PASSWORD_ADVICE } from '#routes/doorway/password-advice.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { TextField } from '#ui/text-field.tsx';

interface ResetPasswordPageProps {
  /** Whose password; undefined: the link is of no use. */
  readonly email: string | undefined;
  readonly answer: FormAnswer | undefined;
}

export function ResetPasswordPage({ email, answer }: ResetPasswordPageProps) {
  const isSending = useIsSending();
  if (email === undefined) {
    return (
      <DoorwayPage
        title="This link does not work any more"
        says="It was used, is too old, or another one was used since."
      >
        <ButtonLink to="/forgot-password" variant="primary">
          Ask for a new link
        </ButtonLink>
      </DoorwayPage>
    );
  }
  return (
    <DoorwayPage
      title="A new password"
      says={`For ${email}. Everybody who is signed in with this account is signed out.`}
    >
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <TextField
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          isRequired
          description={PASSWORD_ADVICE}
          errorMessage={answer?.errors.password}
        />
        <Button
          type="submit"
          name="intent"
          value="set-password"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Set password
        </Button>
      </Form>
    </DoorwayPage>
  );
}
