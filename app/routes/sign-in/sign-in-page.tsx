import { Form } from '@remix-run/react';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { EmailField } from '#routes/doorway/email-field.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { TextField } from '#ui/text-field.tsx';

interface SignInPageProps {
  readonly to: string | undefined;
  /** Signing up, or setting a new password. */
  readonly comesFrom: keyof typeof SAYS | undefined;
  readonly openRegistration: boolean;
  readonly answer: FormAnswer | undefined;
}

const SAYS = {
  new: 'Your account is ready if the address was new here. Sign in with it to go on.',
  reset: 'Your new password is set. Sign in with it.',
} as const;

export function SignInPage({ to, comesFrom, openRegistration, answer }: SignInPageProps) {
  const isSending = useIsSending();
  const signUp = to === undefined ? '/sign-up' : `/sign-up?to=${encodeURIComponent(to)}`;
  return (
    <DoorwayPage
      title="Sign in"
      says={comesFrom && SAYS[comesFrom]}
      foot={
        openRegistration ? (
          <>
            New here? <TextLink to={signUp}>Make an account</TextLink>
          </>
        ) : (
          'Accounts are made by invitation: ask the person who runs your plan.'
        )
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        <FormError message={answer?.errors.form} />
        {to !== undefined && <input type="hidden" name="to" value={to} />}
        <EmailField answer={answer} />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          isRequired
          errorMessage={answer?.errors.password}
        />
        <Button
          type="submit"
          name="intent"
          value="sign-in"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Sign in
        </Button>
        <p className="text-center text-sm">
          <TextLink to="/forgot-password">Forgot your password?</TextLink>
        </p>
      </Form>
    </DoorwayPage>
  );
}
