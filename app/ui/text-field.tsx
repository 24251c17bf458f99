import type { ReactNode, Ref } from 'react';
import {
  Group,
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
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
  AriaTextFieldProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'onKeyDown'
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'maxLength'
  | 'spellCheck'
  | 'isReadOnly'
>;

export interface TextFieldProps extends FieldProps, Passed {
  readonly placeholder?: string;
  /** Shown inside the box before the value: a unit, a currency. */
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  placeholder,
  prefix,
  suffix,
  inputRef,
  className = '',
  ...props
}: TextFieldProps) {
  const input = (
    <Input
      ref={inputRef}
      placeholder={placeholder}
      className={
        prefix === undefined && suffix === undefined
          ? `${inputClasses} ${inputHeight}`
          : 'min-w-0 flex-1 self-stretch bg-transparent text-sm text-ink outline-none touch:text-base'
      }
    />
  );
  return (
    <AriaTextField
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <Group className={`flex items-center gap-2 ${inputClasses} ${inputHeight}`}>
          {prefix !== undefined && <span className="text-ink-3">{prefix}</span>}
          {input}
          {suffix !== undefined && <span className="text-ink-3">{suffix}</span>}
        </Group>
      )}
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
