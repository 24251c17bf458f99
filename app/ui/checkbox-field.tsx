import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components';
import { fieldClasses, FieldNotes, validity, type FieldProps } from './field-parts.tsx';

export interface CheckboxFieldProps extends Omit<FieldProps, 'isLabelHidden'> {
  /** Posted when ticked; `on` without it. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly defaultSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  readonly isLabelHidden?: boolean;
}

export function CheckboxField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className = '',
  ...props
}: CheckboxFieldProps) {
  return (
    <AriaCheckboxField
      {...props}
      {...validity(errorMessage)}
      className={`${fieldClasses} ${className}`}
    >
      <CheckboxButton className="group relative flex items-start gap-2 text-sm text-ink data-disabled:opacity-50 touch:min-h-11 touch:items-center">
        <span className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-[4px] border border-edge bg-raised text-on-brass transition-colors duration-150 group-data-selected:border-brass group-data-selected:bg-brass touch:mt-0">
          <Check
            aria-hidden
            size={14}
            strokeWidth={3}
            className="invisible group-data-selected:visible"
          />
        </span>
        <span className={isLabelHidden ? 'sr-only' : ''}>{label}</span>
      </CheckboxButton>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaCheckboxField>
  );
}
