import { Check } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuProps as AriaMenuProps,
  type MenuSectionProps as AriaMenuSectionProps,
  type PopoverProps,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import { floatingClasses, itemClasses, menuClasses } from './list-classes.ts';

interface MenuProps extends Pick<
  AriaMenuProps<object>,
  'onAction' | 'selectionMode' | 'selectedKeys' | 'onSelectionChange' | 'disabledKeys'
> {
  /** A button of ours that opens it. Without one: `isOpen`, `onOpenChange` and `anchor`. */
  readonly trigger?: ReactElement;
  /** What it points at when no trigger opens it. */
  readonly anchor?: RefObject<Element | null>;
  readonly label: string;
  readonly placement?: PopoverProps['placement'];
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A button that opens a list of things to do. */
export function Menu({
  trigger,
  anchor,
  label,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  children,
  ...props
}: MenuProps) {
  const panel = (
    state: Pick<PopoverProps, 'isOpen' | 'onOpenChange' | 'triggerRef' | 'aria-label'>,
    inMenu: Pick<AriaMenuProps<object>, 'autoFocus' | 'onClose'>,
  ) => (
    <Popover
      {...state}
      placement={placement}
      offset={4}
      className={`min-w-48 max-w-80 ${floatingClasses}`}
    >
      <AriaMenu {...props} {...inMenu} aria-label={label} className={menuClasses}>
        {children}
      </AriaMenu>
    </Popover>
  );
  if (!trigger) {
    return panel(
      { isOpen, onOpenChange, 'aria-label': label, ...(anchor && { triggerRef: anchor }) },
      { autoFocus: 'first', onClose: () => onOpenChange?.(false) },
    );
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {panel({}, {})}
    </MenuTrigger>
  );
}

interface MenuItemProps {
  /** Names the item to the menu's `onAction` and `selectedKeys`. */
  readonly id?: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly href?: string;
  readonly onAction?: () => void;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Where one already is. */
  readonly isCurrent?: boolean;
  /** A quieter second line. */
  readonly description?: string;
  readonly children: string;
}

export function MenuItem({
  icon,
  shortcut,
  isDanger = false,
  isCurrent = false,
  description,
  children,
  ...props
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={children}
      className={`${itemClasses} ${isDanger ? 'text-danger' : ''}`}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {icon !== undefined && (
            <span aria-hidden className="grid min-w-4 shrink-0 place-items-center text-ink-3">
              {icon}
            </span>
          )}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{children}</span>
            {description !== undefined && (
              <span className="block truncate text-xs text-ink-3">{description}</span>
            )}
          </span>
          {shortcut !== undefined && (
            <span className="text-ink-3">
              <Kbd>{shortcut}</Kbd>
            </span>
          )}
          {(isCurrent || selectionMode !== 'none') && (
            <Check
              aria-hidden
              size={16}
              className={`shrink-0 text-brass-ink ${isCurrent || isSelected ? '' : 'invisible'}`}
            />
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

interface MenuSectionProps extends Pick<
  AriaMenuSectionProps<object>,
  'selectionMode' | 'selectedKeys' | 'onSelectionChange'
> {
  readonly title: string;
  readonly children: ReactNode;
}

interface MenuSectionProps extends Pick<
  AriaMenuSectionProps<object>,
  'selectionMode' | 'selectedKeys' | 'onSelectionChange' | 'disallowEmptySelection'
> {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of items under a small title; a choice of its own when it has a `selectionMode`. */
export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props} className="pb-1">
      <Header className="truncate px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="my-1 border-t border-line" />;
}
