import type { ReactElement, ReactNode, RefObject } from 'react';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { later, useLater } from './later.ts';
import { Opener, useOpened } from './opener.tsx';

export interface PopoverProps extends Pick<
  AriaPopoverProps,
  'placement' | 'isOpen' | 'onOpenChange'
> {
  readonly label: string;
  /** A button of ours that opens it. Without one: `isOpen`, `onOpenChange` and `anchor`. */
  readonly trigger?: ReactElement;
  /** What it points at when no trigger opens it. */
  readonly anchor?: RefObject<Element | null>;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly className?: string;
}

const panel = later(() => import('./popover-panel.tsx'));

/** A small panel beside what opened it: one field, a few lines. Escape or a click outside closes it. */
export function Popover({ trigger, anchor, isOpen, onOpenChange, ...props }: PopoverProps) {
  const opened = useOpened({ isOpen, onOpenChange });
  const parts = useLater(panel, opened.isWanted);
  const shown = parts && (
    <parts.PopoverPanel {...props} anchor={trigger ? opened.button : anchor} opened={opened} />
  );
  if (!trigger) return shown;
  return (
    <>
      <Opener
        trigger={trigger}
        opened={opened}
        onPoint={panel.fetch}
        onPress={() => opened.setOpen(!opened.isOpen)}
      />
      {shown}
    </>
  );
}
