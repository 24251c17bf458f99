import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import { itemClasses } from './list-classes.ts';
import { MarkedText, type MarkedPieces } from './marked-text.tsx';
import { takeFocus } from './take-focus.ts';

/** One thing to go to or to do. */
export type FinderItem = {
  readonly id: string;
  readonly label: string;
  /** The label with what was typed marked in it. */
  readonly marked?: MarkedPieces;
  /** Below the label, quieter: where it is. */
  readonly place?: string;
  /** Below that: the words around what was found. */
  readonly excerpt?: MarkedPieces;
  /** At the end of the line: whose it is. */
  readonly tag?: ReactNode;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly onChoose: () => void;
};

export type FinderSection = { readonly title: string; readonly items: readonly FinderItem[] };

interface FinderProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What is pasted beyond this is left out. */
  readonly maxLength: number;
  readonly sections: readonly FinderSection[];
  /** Said below the list: nothing was found, or not everything could be looked at. */
  readonly says?: string;
  readonly onClose: () => void;
}

/** A field over everything else: what is typed is found, arrows choose, Enter goes there. What fits is the caller's to say. */
export function Finder({
  label,
  placeholder,
  typed,
  onType,
  maxLength,
  sections,
  says,
  onClose,
}: FinderProps) {
  const items = new Map(
    sections.flatMap((section) => section.items.map((item) => [item.id, item])),
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="fixed inset-0 z-50 flex items-start justify-center bg-veil transition-opacity duration-100 data-entering:opacity-0 sm:p-8 sm:pt-[12dvh]"
    >
      <Modal className="flex max-h-dvh w-full flex-col overflow-hidden border border-line bg-raised shadow-float sm:max-h-[70dvh] sm:max-w-xl sm:rounded-panel">
        <Dialog aria-label={label} className="flex min-h-0 flex-col outline-none">
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <SearchField
              aria-label={label}
              className="flex items-center gap-3 border-b border-line px-4"
            >
              <Search aria-hidden size={18} className="shrink-0 text-ink-3" />
              <Input
                ref={takeFocus}
                placeholder={placeholder}
                maxLength={maxLength}
                className="h-14 min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label="Found"
              className="min-h-0 overflow-auto p-2 outline-none empty:hidden"
              onAction={(id) => {
                onClose();
                items.get(String(id))?.onChoose();
              }}
            >
              {sections
                .filter((section) => section.items.length > 0)
                .map((section) => (
                  <MenuSection key={section.title} id={section.title} className="pb-2">
                    <Header className="px-2 py-1 text-xs font-medium text-ink-3">
                      {section.title}
                    </Header>
                    {section.items.map((item) => (
                      <Line key={item.id} item={item} />
                    ))}
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
          <p role="status" className="px-4 pb-4 text-sm text-ink-3 empty:hidden">
            {says}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Line({ item }: { item: FinderItem }) {
  const { id, label, marked, place, excerpt, icon, shortcut, tag } = item;
  return (
    <MenuItem id={id} textValue={label} className={`min-h-10! ${itemClasses}`}>
      {icon !== undefined && (
        <span className={`shrink-0 text-ink-3 ${place === undefined ? '' : 'self-start pt-0.5'}`}>
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {marked === undefined ? label : <MarkedText parts={marked} />}
        </span>
        {place !== undefined && <span className="block truncate text-xs text-ink-3">{place}</span>}
        {excerpt !== undefined && (
          <span className="line-clamp-2 text-xs break-words text-ink-2">
            <MarkedText parts={excerpt} />
          </span>
        )}
      </span>
      {tag !== undefined && <span className="max-w-2/5 shrink-0 self-start">{tag}</span>}
      {shortcut !== undefined && (
        <span className="ms-auto flex shrink-0 gap-1 text-ink-2 touch:hidden">
          {shortcut.split(' ').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </MenuItem>
  );
}
