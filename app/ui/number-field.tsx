import {
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import {
  fieldClasses,
  FieldLabel,
  FieldNotes,
  inputClasses,
  inputHeight,
  validity,
  type FieldProps,
} from './field-parts.tsx';

type Passed = Pick<
  AriaNumberFieldProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'minValue'
  | 'maxValue'
  | 'step'
  | 'formatOptions'
>;

export interface NumberFieldProps extends FieldProps, Passed {
  /** What the number counts, inside the box: `€`, `%`, `leads`. */
  readonly unit?: string;
  readonly placeholder?: string;
}

/** A number in the person's own notation; posts it as plain digits with a point. */
export function NumberField({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  unit,
  placeholder,
  className = '',
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      <Group className={`flex items-center gap-2 ${inputClasses} ${inputHeight}`}>
        <Input
          placeholder={placeholder}
          className="min-w-0 flex-1 self-stretch bg-transparent text-sm text-ink tabular-nums outline-none touch:text-base"
        />
        {unit !== undefined && <span className="text-ink-3">{unit}</span>}
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaNumberField>
  );
}
