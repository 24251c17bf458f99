import type { ReactElement, ReactNode } from 'react';
import { later, useLater } from './later.ts';
import { Opener, useOpened } from './opener.tsx';

export interface DialogProps {
  readonly title: string;
  /** A button of ours that opens it. Without one: `isOpen` and `onOpenChange`. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** The client's accent, as a band: for whatever sends or shares something. */
  readonly accent?: string;
  readonly size?: 'm' | 'l' | 'xl';
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

const panel = later(() => import('./dialog-panel.tsx'));

/** Asks for something before anything else goes on. Never for one field: that is a popover. */
export function Dialog({ trigger, isOpen, onOpenChange, ...props }: DialogProps) {
  const opened = useOpened({ isOpen, onOpenChange });
  const parts = useLater(panel, opened.isWanted);
  const shown = parts && <parts.DialogPanel {...props} opened={opened} />;
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

/** The foot of a dialog's form: what happens next, at the end; the way back before it. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>;
}
