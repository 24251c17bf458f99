import type { Accent, Stage } from '#model/client.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { ComboBoxField } from '#ui/combo-box-field.tsx';
import type { Choice } from '#ui/option.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { AccentField } from './accent-field.tsx';
import { STAGE_CHOICES } from './client-words.ts';

interface ClientDetailFieldsProps {
  readonly values: {
    readonly accent: Accent;
    readonly stage: Stage;
    readonly currency: string;
    readonly timeZone: string;
  };
  readonly choices: {
    readonly currencies: readonly Choice[];
    readonly timeZones: readonly Choice[];
  };
  readonly answer: FormAnswer | undefined;
}

/** How a client looks and reckons: the same fields when it is made and in its settings. */
export function ClientDetailFields({ values, choices, answer }: ClientDetailFieldsProps) {
  const { errors = {}, typed = {} } = answer ?? {};
  return (
    <>
      <AccentField defaultValue={values.accent} />
      <RadioGroupField
        name="stage"
        label="Stage"
        options={STAGE_CHOICES}
        defaultValue={typed.stage ?? values.stage}
        errorMessage={errors.stage}
      />
      <ComboBoxField
        name="currency"
        label="Currency"
        options={choices.currencies}
        defaultValue={typed.currency ?? values.currency}
        errorMessage={errors.currency}
        description="Budgets and money KPIs are written in it."
      />
      <ComboBoxField
        // A guess that arrives after the first paint is a new default.
        key={values.timeZone}
        name="timeZone"
        label="Time zone"
        options={choices.timeZones}
        defaultValue={typed.timeZone ?? values.timeZone}
        errorMessage={errors.timeZone}
        description="Decides which day “today” is for everybody who works here."
      />
    </>
  );
}
