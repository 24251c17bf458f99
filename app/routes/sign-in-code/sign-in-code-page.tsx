import { Form } from '@remix-run/react';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';

interface SignInCodePageProps {
  readonly to: string | undefined;
  /** The phone is not at hand: a code on paper is asked for. */
  readonly isRecovery: boolean;
  readonly answer: FormAnswer | undefined;
}

export function SignInCodePage({ to, isRecovery, answer }: SignInCodePageProps) {
  const isSending = useIsSending();
  const withTo = (search: string) =>
    to === undefined ? search : `${search}&to=${encodeURIComponent(to)}`;
  return (
    <DoorwayPage
      title={isRecovery ? 'A recovery code' : 'The code from your app'}
      says={
        isRecovery
          ? 'One of the codes you wrote down. It works once.'
          : 'Open the app on your phone that makes codes for Quarterdeck.'
      }
      foot={
        isRecovery ? (
          <TextLink to={withTo('?app')}>Use the app</TextLink>
        ) : (
          <>
            Phone not at hand? <TextLink to={withTo('?recovery')}>Use a recovery code</TextLink>
          </>
        )
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        {to !== undefined && <input type="hidden" name="to" value={to} />}
        <TextField
          key={String(isRecovery)}
          name="code"
          label="Code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          maxLength={40}
          isRequired
          inputRef={takeFocus}
          errorMessage={answer?.errors.code}
        />
        <Button
          type="submit"
          name="intent"
          value="give-code"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Sign in
        </Button>
      </Form>
    </DoorwayPage>
  );
}
