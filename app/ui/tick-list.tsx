import { Check } from 'lucide-react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  type Selection,
} from 'react-aria-components';
import { itemClasses } from './list-classes.ts';
import { takeFocus } from './take-focus.ts';

export type TickSection = {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
};

interface TickListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What fits what was typed is the caller's to say. */
  readonly sections: readonly TickSection[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
  /** Said instead of the list when there is nothing in it. */
  readonly emptySays: string;
}

/** A field over things to tick under small titles: what is typed narrows them, arrows choose, Enter ticks. */
export function TickList(props: TickListProps) {
  const { label, placeholder, typed, onType, sections, ticked, onTick, emptySays } = props;
  const tick = (next: Selection) => {
    if (next === 'all') return;
    const changed = [...next, ...ticked].find((id) => !next.has(id) || !ticked.has(String(id)));
    if (changed !== undefined) onTick(String(changed));
  };
  const isEmpty = sections.every(({ items }) => items.length === 0);
  return (
    <Autocomplete inputValue={typed} onInputChange={onType}>
      <SearchField aria-label={label} className="border-b border-line">
        <Input
          ref={takeFocus}
          placeholder={placeholder}
          className="h-10 w-full bg-transparent px-3 text-sm text-ink outline-none touch:h-12 touch:text-base [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={label}
        selectionMode="multiple"
        // Escape closes what is open; it never takes the ticks away.
        escapeKeyBehavior="none"
        selectedKeys={ticked}
        onSelectionChange={tick}
        className="max-h-80 overflow-auto p-1 outline-none empty:hidden"
      >
        {sections
          .filter(({ items }) => items.length > 0)
          .map(({ title, items }) => (
            <MenuSection key={title} id={title} className="pb-1">
              <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{title}</Header>
              {items.map((item) => (
                <MenuItem key={item.id} id={item.id} textValue={item.label} className={itemClasses}>
                  {({ isSelected }) => (
                    <>
                      <span className="min-w-0 flex-1 truncate">{item.label}</span>
                      <Check
                        aria-hidden
                        size={16}
                        className={`shrink-0 text-brass-ink ${isSelected ? '' : 'invisible'}`}
                      />
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
      </Menu>
      {isEmpty && <p className="p-3 text-sm text-ink-3">{emptySays}</p>}
    </Autocomplete>
  );
}
