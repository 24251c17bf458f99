import type { Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import {
  fieldClasses,
  FieldLabel,
  FieldNotes,
  inputClasses,
  validity,
  type FieldProps,
} from './field-parts.tsx';

/** A field that grows with its content does not look at `rows`. Classes: the server's pages carry no style attributes. */
const LEAST_HEIGHT = { 2: 'min-h-[calc(2lh+1rem)]', 3: 'min-h-[calc(3lh+1rem)]' } as const;

export interface TextAreaProps
  extends
    FieldProps,
    Pick<
      AriaTextFieldProps,
      'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'maxLength'
    > {
  readonly rows?: keyof typeof LEAST_HEIGHT;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  /** The list to choose from that is open for the field: its id, and that of the option Enter takes. */
  readonly list?: { readonly id: string; readonly at: string } | undefined;
}

/** Several lines; grows with what is written where the browser can. */
export function TextArea({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  rows = 3,
  placeholder,
  inputRef,
  list,
  className = '',
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      {...validity(errorMessage)}
      {...(list && {
        'aria-autocomplete': 'list',
        'aria-controls': list.id,
        'aria-activedescendant': list.at,
      })}
      isRequired={isRequired}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        ref={inputRef}
        rows={rows}
        placeholder={placeholder}
        className={`${inputClasses} field-sizing-content max-h-96 resize-y py-2 ${LEAST_HEIGHT[rows]}`}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
