import { AccountForm } from '#routes/doorway/account-form.tsx';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import type { FormAnswer } from '#routes/form-answer.ts';

export function SignUpPage({
  to,
  answer,
}: {
  to: string | undefined;
  answer: FormAnswer | undefined;
}) {
  return (
    <DoorwayPage
      title="Make an account"
      foot={
        <>
          Have one? <TextLink to="/sign-in">Sign in</TextLink>
        </>
      }
    >
      <AccountForm intent="sign-up" says="Make account" answer={answer}>
        {to !== undefined && <input type="hidden" name="to" value={to} />}
      </AccountForm>
    </DoorwayPage>
  );
}
