import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Popover,
  Separator,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import { floatingClasses, itemClasses, menuClasses } from './list-classes.ts';
import type { MenuItemProps, MenuProps, MenuSectionProps } from './menu.tsx';
import type { Opened } from './opener.tsx';

type MenuPanelProps = Omit<MenuProps, 'trigger' | 'anchor' | 'isOpen' | 'onOpenChange'> & {
  readonly anchor: RefObject<Element | null> | undefined;
  readonly opened: Opened;
  /** Which item, or the list itself. */
  readonly focusAt: 'first' | 'last' | true;
};

/** The list a menu opens. */
export function MenuPanel({
  anchor,
  opened,
  focusAt,
  label,
  placement,
  children,
  ...props
}: MenuPanelProps) {
  const { isOpen, setOpen, id } = opened;
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={setOpen}
      {...(anchor && { triggerRef: anchor })}
      aria-label={label}
      placement={placement}
      offset={4}
      className={`min-w-48 max-w-80 ${floatingClasses}`}
    >
      <AriaMenu
        {...props}
        {...{ autoFocus: focusAt }}
        id={id}
        aria-label={label}
        onClose={() => setOpen(false)}
        className={menuClasses}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

export function MenuItemPart({
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

export function MenuSectionPart({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props} className="pb-1">
      <Header className="truncate px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparatorPart() {
  return <Separator className="my-1 border-t border-line" />;
}
