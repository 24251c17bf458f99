import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Done } from './done.tsx';
import type { AccountData } from './load-account.server.ts';

type Mail = AccountData['mail'];

/** What the section says above its form, or instead of it. */
export function mailSays({ isConfigured }: Mail): string {
  return isConfigured
    ? 'One mail a day over all clients, and none when nothing is new.'
    : 'This Quarterdeck sends no mail: whoever runs it has not set up a mail server.';
}

const HOURS = [
  { value: 'off', label: 'Never' },
  ...Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: `At ${String(hour).padStart(2, '0')}:00`,
  })),
];

/** When to be mailed, and about whom. */
export function MailSettingsForm({ mail, answer }: { mail: Mail; answer: unknown }) {
  return (
    <Form method="post" id="mail" className="flex max-w-md flex-col gap-4">
      <SelectField
        name="hour"
        label="Daily mail"
        description="In the time zone of the client you were at last."
        options={HOURS}
        defaultValue={mail.digestHour === null ? 'off' : String(mail.digestHour)}
      />
      <CheckboxField
        name="mentions"
        label="Tell me at once when somebody mentions me"
        defaultSelected={mail.mentionsAtOnce}
      />
      {mail.clients.length > 1 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium text-ink">About these clients</legend>
          {mail.clients.map(({ id, name, isOn }) => (
            <CheckboxField key={id} name="client" value={id} label={name} defaultSelected={isOn} />
          ))}
        </fieldset>
      )}
      {mail.clients.length === 1 &&
        mail.clients.map(({ id }) => <input key={id} type="hidden" name="client" value={id} />)}
      <div className="flex items-center gap-3">
        <Button type="submit" name="intent" value="mail" isPending={useIsSending('mail')}>
          Save mail settings
        </Button>
        <Done answer={answer} intent="mail" says="Saved." />
      </div>
    </Form>
  );
}
