import type { RefObject } from 'react';
import { Dialog as AriaDialog, Popover as AriaPopover } from 'react-aria-components';
import { floatingClasses } from './list-classes.ts';
import type { Opened } from './opener.tsx';
import type { PopoverProps } from './popover.tsx';

type PopoverPanelProps = Pick<PopoverProps, 'label' | 'placement' | 'children' | 'className'> & {
  readonly anchor: RefObject<Element | null> | undefined;
  readonly opened: Opened;
};

/** The panel a popover opens. */
export function PopoverPanel({
  label,
  anchor,
  opened,
  placement = 'bottom start',
  children,
  className = '',
}: PopoverPanelProps) {
  return (
    <AriaPopover
      isOpen={opened.isOpen}
      onOpenChange={opened.setOpen}
      {...(anchor && { triggerRef: anchor })}
      placement={placement}
      offset={4}
      className={`max-w-[calc(100vw-1rem)] overflow-auto ${floatingClasses}`}
    >
      <AriaDialog id={opened.id} aria-label={label} className={`p-3 outline-none ${className}`}>
        {typeof children === 'function' ? children(() => opened.setOpen(false)) : children}
      </AriaDialog>
    </AriaPopover>
  );
}
