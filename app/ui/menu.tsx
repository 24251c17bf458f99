import { useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import type {
  MenuProps as AriaMenuProps,
  MenuSectionProps as AriaMenuSectionProps,
  PopoverProps,
  PressEvent,
} from 'react-aria-components';
import { later, useLater } from './later.ts';
import { Opener, useOpened } from './opener.tsx';

export interface MenuProps extends Pick<
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

const panel = later(() => import('./menu-panel.tsx'));

/** A button that opens a list of things to do. What draws the list is fetched after the page. */
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
  const opened = useOpened({ isOpen, onOpenChange });
  const [focus, setFocus] = useState<'first' | 'last' | true>(true);
  const parts = useLater(panel, opened.isWanted);
  const open = (at: 'first' | 'last' | true) => {
    setFocus(at);
    opened.setOpen(!opened.isOpen);
  };
  const shown = parts && (
    <parts.MenuPanel
      {...props}
      label={label}
      placement={placement}
      anchor={trigger ? opened.button : anchor}
      opened={opened}
      focusAt={trigger ? focus : 'first'}
    >
      {children}
    </parts.MenuPanel>
  );
  if (!trigger) return shown;
  return (
    <>
      <Opener
        trigger={trigger}
        opened={opened}
        onPoint={panel.fetch}
        aria-haspopup="menu"
        preventFocusOnPress
        onPressStart={(event) => {
          if (event.pointerType === 'touch') return;
          // So that the focus comes back to it; pressing alone does not bring it there.
          if (event.target instanceof HTMLElement) event.target.focus({ preventScroll: true });
          open(withoutPointer(event) ? 'first' : true);
        }}
        onPress={(event) => {
          if (event.pointerType === 'touch') open(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') open('first');
          else if (event.key === 'ArrowUp') open('last');
          else event.continuePropagation();
        }}
      />
      {shown}
    </>
  );
}

const withoutPointer = ({ pointerType }: PressEvent): boolean =>
  pointerType === 'keyboard' || pointerType === 'virtual';

/** What draws the parts of a menu: there when any of them is drawn, for then the menu is open. */
function partsOfMenu() {
  const parts = panel.read();
  if (!parts) throw new Error('A part of a menu stands in a Menu');
  return parts;
}

export interface MenuItemProps {
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

export function MenuItem(props: MenuItemProps) {
  const { MenuItemPart } = partsOfMenu();
  return <MenuItemPart {...props} />;
}

export interface MenuSectionProps extends Pick<
  AriaMenuSectionProps<object>,
  'selectionMode' | 'selectedKeys' | 'onSelectionChange' | 'disallowEmptySelection'
> {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of items under a small title; a choice of its own when it has a `selectionMode`. */
export function MenuSection(props: MenuSectionProps) {
  const { MenuSectionPart } = partsOfMenu();
  return <MenuSectionPart {...props} />;
}

export function MenuSeparator() {
  const { MenuSeparatorPart } = partsOfMenu();
  return <MenuSeparatorPart />;
}
