import { SwitchButton, SwitchField as AriaSwitchField } from 'react-aria-components';
import { fieldClasses, FieldNotes, validity, type FieldProps } from './field-parts.tsx';

export interface SwitchFieldProps extends Omit<FieldProps, 'isLabelHidden' | 'isRequired'> {
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly defaultSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
}

/** Something that is on or off at once, without a form to send. */
export function SwitchField({
  label,
  description,
  errorMessage,
  className = '',
  ...props
}: SwitchFieldProps) {
  return (
    <AriaSwitchField
      {...props}
      {...validity(errorMessage)}
      className={`${fieldClasses} ${className}`}
    >
      <SwitchButton className="group relative flex items-center gap-3 text-sm text-ink data-disabled:opacity-50 touch:min-h-11">
        <span className="flex h-5 w-9 shrink-0 items-center rounded-full border border-edge bg-sunken p-0.5 transition-colors duration-150 group-data-selected:border-brass group-data-selected:bg-brass">
          <span className="size-3.5 rounded-full bg-edge transition-transform duration-150 group-data-selected:translate-x-4 group-data-selected:bg-on-brass" />
        </span>
        {label}
      </SwitchButton>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaSwitchField>
  );
}
