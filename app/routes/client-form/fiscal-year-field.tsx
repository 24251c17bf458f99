import { SelectField } from '#ui/select-field.tsx';
import { MONTH_CHOICES } from './client-words.ts';

/** The month the client's fiscal year starts in, from which its quarters follow. */
export function FiscalYearField({
  defaultValue,
  errorMessage,
}: {
  defaultValue: string;
  errorMessage: string | undefined;
}) {
  return (
    <SelectField
      name="fiscalYearStartMonth"
      label="Fiscal year starts in"
      options={MONTH_CHOICES}
      defaultValue={defaultValue}
      errorMessage={errorMessage}
      description="Quarters are counted from it. It cannot be changed once plans are made."
    />
  );
}
