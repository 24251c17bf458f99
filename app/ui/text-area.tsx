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

export interface TextAreaProps
  extends
    FieldProps,
    Pick<
      AriaTextFieldProps,
      'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'maxLength'
    > {
  readonly rows?: number;
  readonly placeholder?: string;
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
  className = '',
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        rows={rows}
        style={{ minHeight: `calc(${rows}lh + 1rem)` }}
        placeholder={placeholder}
        className={`${inputClasses} field-sizing-content max-h-96 resize-y py-2`}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
