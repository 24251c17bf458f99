import { ChevronDown } from 'lucide-react';
import { Button, ListBox, Popover, Select, SelectValue } from 'react-aria-components';
import {
  fieldClasses,
  FieldLabel,
  FieldNotes,
  inputClasses,
  inputHeight,
  validity,
  type FieldProps,
} from './field-parts.tsx';
import { floatingClasses, listClasses } from './list-classes.ts';
import { Option, type Choice } from './option.tsx';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a few. For more than a dozen, {@link ComboBoxField} lets one type. */
export function SelectField({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  options,
  onChange,
  placeholder = 'Choose',
  className = '',
  ...props
}: SelectFieldProps) {
  return (
    <Select
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      placeholder={placeholder}
      onChange={(key) => {
        if (typeof key === 'string') onChange?.(key);
      }}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      <Button className={`flex items-center gap-2 text-start ${inputClasses} ${inputHeight}`}>
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-ink-3">
          {({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden size={16} className="shrink-0 text-ink-3" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover offset={4} className={`min-w-(--trigger-width) ${floatingClasses}`}>
        <ListBox
          items={options.map((choice) => ({ id: choice.value, choice }))}
          className={listClasses}
        >
          {({ choice }) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
