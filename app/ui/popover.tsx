import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { floatingClasses } from './list-classes.ts';

interface PopoverProps extends Pick<AriaPopoverProps, 'placement' | 'isOpen' | 'onOpenChange'> {
  readonly label: string;
  /** A button of ours that opens it. Without one: `isOpen`, `onOpenChange` and `anchor`. */
  readonly trigger?: ReactElement;
  /** What it points at when no trigger opens it. */
  readonly anchor?: RefObject<Element | null>;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly className?: string;
}

/** A small panel beside what opened it: one field, a few lines. Escape or a click outside closes it. */
export function Popover({
  label,
  trigger,
  anchor,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  children,
  className = '',
}: PopoverProps) {
  const panel = (state: Pick<AriaPopoverProps, 'isOpen' | 'onOpenChange' | 'triggerRef'>) => (
    <AriaPopover
      {...state}
      placement={placement}
      offset={4}
      className={`max-w-[calc(100vw-1rem)] overflow-auto ${floatingClasses}`}
    >
      <AriaDialog aria-label={label} className={`p-3 outline-none ${className}`}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </AriaDialog>
    </AriaPopover>
  );
  if (!trigger) return panel({ isOpen, onOpenChange, ...(anchor && { triggerRef: anchor }) });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {panel({})}
    </DialogTrigger>
  );
}
