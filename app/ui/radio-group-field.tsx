import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { fieldClasses, FieldLabel, FieldNotes, validity, type FieldProps } from './field-parts.tsx';
import type { Choice } from './option.tsx';

export interface RadioGroupFieldProps extends FieldProps {
  readonly options: readonly (Choice & { readonly icon?: ReactNode })[];
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
  /** `row`: beside one another, as one control of short words. */
  readonly layout?: 'list' | 'row';
}

const LIST_RADIO =
  'group relative flex items-start gap-2 rounded-control text-sm text-ink data-disabled:opacity-50 touch:min-h-11 touch:items-center';
const ROW_RADIO =
  'relative flex h-8 flex-1 cursor-pointer items-center justify-center gap-2 rounded-control px-3 text-sm whitespace-nowrap ' +
  'text-ink-2 transition-colors duration-150 hover:text-ink data-selected:bg-raised data-selected:font-medium ' +
  'data-selected:text-ink data-selected:shadow-rest touch:h-10';

/** One of a few that are all to be seen. */
export function RadioGroupField({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  options,
  layout = 'list',
  className = '',
  ...props
}: RadioGroupFieldProps) {
  return (
    <RadioGroup
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      {layout === 'row' ? (
        <div className="flex flex-wrap gap-1 rounded-panel border border-line bg-sunken p-1">
          {options.map((option) => (
            <Radio key={option.value} value={option.value} className={ROW_RADIO}>
              {option.icon}
              {option.label}
            </Radio>
          ))}
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          {options.map((option) => (
            <Radio key={option.value} value={option.value} className={LIST_RADIO}>
              <span className="mt-0.5 size-4 shrink-0 rounded-full border border-edge bg-raised transition-all duration-150 group-data-selected:border-[5px] group-data-selected:border-brass touch:mt-0" />
              {option.icon}
              <span>
                {option.label}
                {option.description !== undefined && (
                  <span className="block text-xs text-ink-3">{option.description}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      )}
      <FieldNotes description={description} errorMessage={errorMessage} />
    </RadioGroup>
  );
}
