import { Form } from '@remix-run/react';
import { PASSWORD_ADVICE } from '#routes/doorway/password-advice.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { answerOf } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Done } from './done.tsx';
import type { AccountData } from './load-account.server.ts';
import { mailSays, MailSettingsForm } from './mail-settings-form.tsx';
import { SecurityEvents } from './security-events.tsx';
import { Sessions } from './sessions.tsx';

export function AccountPage({
  person,
  hasTwoFactor,
  sessions,
  mail,
  events,
  answer,
}: AccountData & { answer: unknown }) {
  const rename = answerOf(answer, 'rename');
  const password = answerOf(answer, 'change-password');
  return (
    <Page width="read">
      <PageHeader title="Account" says={`Signed in as ${person.email}.`} />
      <Section title="Name">
        <Form method="post" className="flex max-w-md flex-col gap-4">
          <TextField
            name="name"
            label="Your name"
            description="What others see on cards, boards and in the history."
            autoComplete="name"
            isRequired
            defaultValue={rename?.typed.name ?? person.name}
            errorMessage={rename?.errors.name}
          />
          <div className="flex items-center gap-3">
            <Button type="submit" name="intent" value="rename" isPending={useIsSending('rename')}>
              Save name
            </Button>
            <Done answer={answer} intent="rename" says="Saved." />
          </div>
        </Form>
      </Section>
      <Section title="Password" says="Changing it signs you out everywhere else.">
        <Form method="post" className="flex max-w-md flex-col gap-4">
          <input type="hidden" autoComplete="username" value={person.email} readOnly />
          <TextField
            name="currentPassword"
            label="Password now"
            type="password"
            autoComplete="current-password"
            isRequired
            errorMessage={password?.errors.currentPassword}
          />
          <TextField
            name="password"
            label="New password"
            type="password"
            autoComplete="new-password"
            isRequired
            description={PASSWORD_ADVICE}
            errorMessage={password?.errors.password}
          />
          <div className="flex items-center gap-3">
            <Button
              type="submit"
              name="intent"
              value="change-password"
              isPending={useIsSending('change-password')}
            >
              Change password
            </Button>
            <Done answer={answer} intent="change-password" says="Changed." />
          </div>
        </Form>
      </Section>
      <Section title="Mail about your inbox" says={mailSays(mail)}>
        {mail.isConfigured && <MailSettingsForm mail={mail} answer={answer} />}
      </Section>
      <Section
        title="Codes when signing in"
        says={
          hasTwoFactor
            ? 'On: after your password you are asked for a code from your phone.'
            : 'Off. With codes from an app on your phone, a stolen password is not enough.'
        }
      >
        <div>
          <ButtonLink to="/account/two-factor">{hasTwoFactor ? 'Change' : 'Set up'}</ButtonLink>
        </div>
      </Section>
      <Section title="Where you are signed in">
        <Sessions sessions={sessions} answer={answer} />
      </Section>
      <Section
        title="Recent security events"
        says="If one of these was not you, change your password and end all other sessions."
      >
        <SecurityEvents events={events} />
      </Section>
    </Page>
  );
}
