import { Search, X } from 'lucide-react';
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { fieldClasses, FieldLabel, inputClasses, inputHeight } from './field-parts.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (text: string) => void;
  readonly onSubmit?: (text: string) => void;
  readonly placeholder?: string;
  readonly className?: string;
}

/** Narrows what is on the page. Escape empties it. */
export function SearchField({ label, placeholder, className = '', ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={`${fieldClasses} ${className}`}>
      <FieldLabel label={label} isLabelHidden />
      <Group className={`flex items-center gap-2 ${inputClasses} ${inputHeight}`}>
        <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
        <Input
          placeholder={placeholder ?? label}
          className="min-w-0 flex-1 self-stretch bg-transparent text-sm text-ink outline-none touch:text-base [&::-webkit-search-cancel-button]:hidden"
        />
        <Button className="shrink-0 text-ink-3 group-data-empty:invisible">
          <X aria-hidden size={16} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
