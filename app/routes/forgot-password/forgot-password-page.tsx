import { Form } from '@remix-run/react';
import { LIMITS } from '#model/limits.ts';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { EmailField } from '#routes/doorway/email-field.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';

interface ForgotPasswordPageProps {
  /** Without mail, a link is made by hand. */
  readonly canMail: boolean;
  readonly isSent: boolean;
  readonly answer: FormAnswer | undefined;
}

export function ForgotPasswordPage({ canMail, isSent, answer }: ForgotPasswordPageProps) {
  const isSending = useIsSending();
  const foot = <TextLink to="/sign-in">Back to signing in</TextLink>;
  if (!canMail) {
    return (
      <DoorwayPage
        title="A new password"
        says="This Quarterdeck sends no mail. Ask the person who runs it for a link to a new password: they make one on the server."
        foot={foot}
      />
    );
  }
  if (isSent) {
    return (
      <DoorwayPage
        title="Look into your mail"
        says={
          <span role="status">
            If this address has an account here, a link is on its way. It works once, and for{' '}
            {LIMITS.resetMinutes} minutes.
          </span>
        }
        foot={foot}
      />
    );
  }
  return (
    <DoorwayPage
      title="A new password"
      says="Write the address you sign in with. A link to choose a new password comes by mail."
      foot={foot}
    >
      <Form method="post" className="flex flex-col gap-4">
        <EmailField answer={answer} />
        <Button
          type="submit"
          name="intent"
          value="send-link"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Send link
        </Button>
      </Form>
    </DoorwayPage>
  );
}
