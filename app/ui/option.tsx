import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import { itemClasses } from './list-classes.ts';

/** One thing to choose, in selects and combo boxes. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** A quieter second line. */
  readonly description?: string;
};

export function Option({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.value} textValue={choice.label} className={`group ${itemClasses}`}>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{choice.label}</span>
        {choice.description !== undefined && (
          <span className="block truncate text-xs text-ink-3">{choice.description}</span>
        )}
      </span>
      <Check
        aria-hidden
        size={16}
        className="invisible shrink-0 text-brass-ink group-data-selected:visible"
      />
    </ListBoxItem>
  );
}
