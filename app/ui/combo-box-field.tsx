import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
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

export interface ComboBoxFieldProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly placeholder?: string;
  /** Said when nothing fits what was typed. */
  readonly emptySays?: string;
}

/** One of many, found by typing. Posts the choice's value. */
export function ComboBoxField({
  label,
  description,
  errorMessage,
  isRequired,
  isLabelHidden,
  options,
  onChange,
  placeholder,
  emptySays = 'Nothing found',
  className = '',
  ...props
}: ComboBoxFieldProps) {
  return (
    <ComboBox
      {...props}
      {...validity(errorMessage)}
      isRequired={isRequired}
      formValue="key"
      menuTrigger="focus"
      allowsEmptyCollection
      defaultItems={options.map((choice) => ({ id: choice.value, choice }))}
      onChange={(key) => onChange?.(typeof key === 'string' ? key : undefined)}
      className={`${fieldClasses} ${className}`}
    >
      <FieldLabel label={label} isRequired={isRequired} isLabelHidden={isLabelHidden} />
      <Group className={`flex items-center gap-2 ${inputClasses} ${inputHeight}`}>
        <Input
          placeholder={placeholder}
          className="min-w-0 flex-1 self-stretch bg-transparent text-sm text-ink outline-none touch:text-base"
        />
        <Button className="shrink-0 text-ink-3">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover offset={4} className={`min-w-(--trigger-width) ${floatingClasses}`}>
        <ListBox
          className={listClasses}
          renderEmptyState={() => <p className="p-2 text-sm text-ink-3">{emptySays}</p>}
        >
          {({ choice }: { choice: Choice }) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
