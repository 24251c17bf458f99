import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { Accent } from '#model/client.ts';
import { ClientDetailFields } from '#routes/client-form/client-detail-fields.tsx';
import { FiscalYearField } from '#routes/client-form/fiscal-year-field.tsx';
import { suggestKey } from '#routes/client-form/suggest-key.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import type { Choice } from '#ui/option.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { useOwnTimeZone } from './use-own-time-zone.ts';

interface NewClientPageProps {
  readonly choices: {
    readonly currencies: readonly Choice[];
    readonly timeZones: readonly Choice[];
  };
  /** One that this person's other clients do not have yet. */
  readonly accent: Accent;
  readonly answer: FormAnswer | undefined;
}

export function NewClientPage({ choices, accent, answer }: NewClientPageProps) {
  const { errors = {}, typed = {} } = answer ?? {};
  const [name, setName] = useState(typed.name ?? '');
  // Until somebody writes a key of their own it follows the name.
  const [ownKey, setOwnKey] = useState(typed.key);
  const timeZone = useOwnTimeZone('UTC');
  const isSending = useIsSending();
  const hasHiddenError = Object.keys(errors).some((field) => !['name', 'key'].includes(field));

  return (
    <Page width="read">
      <PageHeader
        title="New client"
        says="A client is a company’s own space: its plan, boards, numbers and people. Nobody else’s work can be seen from it."
      />
      <Form method="post" className="flex max-w-md flex-col gap-6">
        <TextField
          name="name"
          label="Company"
          isRequired
          inputRef={takeFocus}
          value={name}
          onChange={setName}
          errorMessage={errors.name}
        />
        <TextField
          name="key"
          label="Key"
          description="Short, in its address and before card numbers."
          value={ownKey ?? (name === '' ? '' : suggestKey(name))}
          onChange={(key) => setOwnKey(key.toUpperCase())}
          maxLength={10}
          spellCheck="false"
          autoComplete="off"
          errorMessage={errors.key}
        />
        <MoreFields isOpen={hasHiddenError}>
          <ClientDetailFields
            values={{ accent, stage: 'growth', currency: 'EUR', timeZone }}
            choices={choices}
            answer={answer}
          />
          <FiscalYearField
            defaultValue={typed.fiscalYearStartMonth ?? '1'}
            errorMessage={errors.fiscalYearStartMonth}
          />
        </MoreFields>
        <div>
          <Button
            type="submit"
            name="intent"
            value="make-client"
            variant="primary"
            isPending={isSending}
          >
            Make client
          </Button>
        </div>
      </Form>
    </Page>
  );
}
