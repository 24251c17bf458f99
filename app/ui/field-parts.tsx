import type { ReactNode } from 'react';
import { Label as AriaLabel, Text } from 'react-aria-components';
import { FieldError } from './field-error.tsx';

/** What every field of a form takes. */
export interface FieldProps {
  readonly label: string;
  /** The name the value is posted under. */
  readonly name?: string;
  readonly description?: ReactNode;
  /** Says what is wrong and what to do; the field is marked invalid while there is one. */
  readonly errorMessage?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Label for screen readers only, where the place says it already. */
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

export const fieldClasses = 'group flex flex-col gap-1';

/** The box one types or chooses in. */
export const inputClasses =
  'w-full min-w-0 rounded-control border border-edge bg-raised px-3 text-sm text-ink transition-colors ' +
  'duration-150 hover:border-ink-3 data-invalid:border-danger disabled:opacity-50 data-disabled:opacity-50 ' +
  'touch:text-base';

export const inputHeight = 'h-9 touch:h-11';

/** The name above a field. Fields that may stay empty say so; the others need no star. */
export function FieldLabel({
  label,
  isRequired,
  isLabelHidden,
}: Pick<FieldProps, 'label' | 'isRequired' | 'isLabelHidden'>) {
  return (
    <AriaLabel className={isLabelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
      {label}
      {isRequired === false && <span className="font-normal text-ink-3"> (optional)</span>}
    </AriaLabel>
  );
}

/** What stands below a field: first what it is for, then what is wrong. */
export function FieldNotes({
  description,
  errorMessage,
}: Pick<FieldProps, 'description' | 'errorMessage'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="text-xs text-ink-3">
          {description}
        </Text>
      )}
      <FieldError>{errorMessage}</FieldError>
    </>
  );
}

/**
 * Our own messages come from the server after it has read the form; `aria` keeps the browser from blocking the form
 * with bubbles of its own while an old message is still there.
 */
export function validity(errorMessage: string | undefined) {
  return { isInvalid: errorMessage !== undefined, validationBehavior: 'aria' as const };
}
