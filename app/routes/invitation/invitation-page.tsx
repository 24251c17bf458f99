import { Form } from '@remix-run/react';
import { AccountForm } from '#routes/doorway/account-form.tsx';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { ROLE_WORDS } from '#routes/people/role-words.ts';
import { Button } from '#ui/button.tsx';
import { forgetDevice } from '#sync/forget-device.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import type { ReadInvitation } from './read-invitation.server.ts';

interface InvitationPageProps {
  readonly found: ReadInvitation | { readonly state: 'gone' };
  readonly answer: FormAnswer | undefined;
}

export function InvitationPage({ found, answer }: InvitationPageProps) {
  if (found.state === 'gone') {
    return (
      <DoorwayPage
        title="This invitation is not open any more"
        says="It was used, taken back or has expired. Ask for a new one; if you have joined already, sign in."
      >
        <ButtonLink to="/" variant="primary">
          Go to Quarterdeck
        </ButtonLink>
      </DoorwayPage>
    );
  }
  const role = ROLE_WORDS[found.role];
  return (
    <DoorwayPage
      accent={found.accent}
      title={`Join ${found.clientName}`}
      says={
        <>
          {found.inviterName} invites <strong className="font-medium">{found.email}</strong> as{' '}
          {role.title.toLowerCase()}. {role.says}
        </>
      }
    >
      <WayIn found={found} answer={answer} />
    </DoorwayPage>
  );
}

function WayIn({ found, answer }: { found: ReadInvitation; answer: FormAnswer | undefined }) {
  const isSending = useIsSending();
  switch (found.asks) {
    case 'make-account':
      return (
        <AccountForm
          intent="make-account"
          says="Make account and join"
          answer={answer}
          invitedEmail={found.email}
        />
      );
    case 'sign-in':
      return (
        <ButtonLink
          to={`/sign-in?to=${encodeURIComponent(found.path)}`}
          variant="primary"
        >{`Sign in as ${found.email}`}</ButtonLink>
      );
    case 'join':
      return (
        <Form method="post" className="flex flex-col">
          <Button type="submit" name="intent" value="join" variant="primary" isPending={isSending}>
            {`Join ${found.clientName}`}
          </Button>
        </Form>
      );
    case 'other-person':
      return (
        <div className="flex flex-col gap-4">
          <p className="text-sm text-ink-2">
            You are signed in with another address. Sign out to join with {found.email}, or{' '}
            <TextLink to="/">go on as you are</TextLink>.
          </p>
          <Form
            method="post"
            action="/sign-out"
            className="flex flex-col"
            onSubmit={() => void forgetDevice()}
          >
            <input type="hidden" name="to" value={found.path} />
            <Button type="submit" variant="primary" isPending={isSending}>
              Sign out
            </Button>
          </Form>
        </div>
      );
  }
}
