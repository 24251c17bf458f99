import { Form, useSearchParams } from '@remix-run/react';
import type { Accent, Stage } from '#model/client.ts';
import { ClientDetailFields } from '#routes/client-form/client-detail-fields.tsx';
import { MONTH_CHOICES } from '#routes/client-form/client-words.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Chip } from '#ui/chip.tsx';
import type { Choice } from '#ui/option.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DeleteClient } from './delete-client.tsx';

interface SettingsPageProps {
  readonly client: {
    readonly name: string;
    readonly key: string;
    readonly accent: Accent;
    readonly stage: Stage;
    readonly currency: string;
    readonly timeZone: string;
    readonly fiscalYearStartMonth: number;
  };
  readonly isSample: boolean;
  readonly choices: {
    readonly currencies: readonly Choice[];
    readonly timeZones: readonly Choice[];
  };
  readonly saveAnswer: FormAnswer | undefined;
  readonly deleteAnswer: FormAnswer | undefined;
}

export function SettingsPage(props: SettingsPageProps) {
  const { client, isSample, choices, saveAnswer: answer } = props;
  const { errors = {}, typed = {} } = answer ?? {};
  const isSending = useIsSending('save');
  const wasSaved = useSearchParams()[0].has('saved') && !answer;
  const fiscalYear = MONTH_CHOICES[client.fiscalYearStartMonth - 1]?.label;
  return (
    <Page width="read">
      <PageHeader
        title="Settings"
        crumbs={[{ label: client.name, href: `/c/${client.key.toLowerCase()}` }]}
        actions={<ButtonLink to={`/c/${client.key.toLowerCase()}/audit`}>Log</ButtonLink>}
        aside={isSample && <Chip tone="brass">Sample client</Chip>}
      />
      <Form method="post" className="flex max-w-lg flex-col gap-6">
        <TextField
          name="name"
          label="Company"
          isRequired
          defaultValue={typed.name ?? client.name}
          errorMessage={errors.name}
        />
        <TextField
          name="key"
          label="Key"
          isRequired
          description="Part of the client’s addresses: links made with another key stop working."
          defaultValue={typed.key ?? client.key}
          maxLength={10}
          spellCheck="false"
          autoComplete="off"
          errorMessage={errors.key}
        />
        <ClientDetailFields values={client} choices={choices} answer={answer} />
        <p className="text-sm text-ink-2">
          The fiscal year starts in {fiscalYear}. Quarters and their plans are named by it, so it
          stays.
        </p>
        <div className="flex items-center gap-3">
          <Button type="submit" name="intent" value="save" variant="primary" isPending={isSending}>
            Save settings
          </Button>
          {wasSaved && (
            <span role="status" className="text-sm text-ink-2">
              Saved.
            </span>
          )}
        </div>
      </Form>
      <Section
        title="Delete this client"
        says="Its plans, boards, numbers, decisions and people’s access are gone at once, for everybody and for good."
      >
        <DeleteClient name={client.name} answer={props.deleteAnswer} />
      </Section>
    </Page>
  );
}
