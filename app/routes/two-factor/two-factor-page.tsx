import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { answerOf, type FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { TextField } from '#ui/text-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUp } from './set-up.tsx';

type Found =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly codesLeft: number }
  | {
      readonly state: 'begun';
      readonly secret: string;
      readonly picture: { readonly path: string; readonly size: number };
    };

interface TwoFactorPageProps {
  readonly found: Found & { readonly email: string };
  readonly answer: unknown;
}

export function TwoFactorPage({ found, answer }: TwoFactorPageProps) {
  const codes = newCodesIn(answer);
  return (
    <Page width="read">
      <PageHeader
        title="Codes when signing in"
        crumbs={[{ label: 'Account', href: '/account' }]}
        says="After your password, Quarterdeck asks for a code from an app on your phone."
      />
      {codes && <RecoveryCodes codes={codes} />}
      {found.state === 'off' && <Begin />}
      {found.state === 'begun' && !codes && (
        <SetUp {...found} answer={answerOf(answer, 'turn-on')} />
      )}
      {found.state === 'on' && (
        <On codesLeft={found.codesLeft} email={found.email} answer={answer} />
      )}
    </Page>
  );
}

function Begin() {
  return (
    <Form method="post" className="flex flex-col items-start gap-3">
      <p className="max-w-prose text-sm text-ink-2">
        You need an app that makes such codes: the password manager of your phone does, and so do
        Google Authenticator, 1Password and others.
      </p>
      <Button
        type="submit"
        name="intent"
        value="begin"
        variant="primary"
        isPending={useIsSending('begin')}
      >
        Set up
      </Button>
    </Form>
  );
}

function On({ codesLeft, email, answer }: { codesLeft: number; email: string; answer: unknown }) {
  const left = codesLeft === 1 ? 'One recovery code is' : `${codesLeft} recovery codes are`;
  return (
    <>
      <Section
        title="Recovery codes"
        says={`${left} left, for when the phone is not at hand. New ones replace them.`}
      >
        <WithPassword
          intent="new-codes"
          email={email}
          answer={answerOf(answer, 'new-codes')}
          button={<Submit intent="new-codes">Make new codes</Submit>}
        />
      </Section>
      <Section title="Turn off" says="From then on the password alone is asked for.">
        <WithPassword
          intent="turn-off"
          email={email}
          answer={answerOf(answer, 'turn-off')}
          button={<Submit intent="turn-off">Turn off codes</Submit>}
        />
      </Section>
    </>
  );
}

function Submit({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      variant={intent === 'turn-off' ? 'danger' : 'plain'}
      isPending={useIsSending(intent)}
    >
      {children}
    </Button>
  );
}

interface WithPasswordProps {
  readonly intent: string;
  readonly email: string;
  readonly answer: FormAnswer | undefined;
  readonly button: ReactNode;
}

/** A form that a borrowed browser must not send. */
function WithPassword({ email, answer, button }: WithPasswordProps) {
  return (
    <Form method="post" className="flex max-w-md flex-col items-start gap-4">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        name="currentPassword"
        label="Your password"
        type="password"
        autoComplete="current-password"
        isRequired
        errorMessage={answer?.errors.currentPassword}
        className="w-full"
      />
      {button}
    </Form>
  );
}

function newCodesIn(answer: unknown): readonly string[] | undefined {
  if (typeof answer !== 'object' || answer === null || !('recoveryCodes' in answer))
    return undefined;
  const { recoveryCodes } = answer;
  return Array.isArray(recoveryCodes) ? recoveryCodes.map(String) : undefined;
}
