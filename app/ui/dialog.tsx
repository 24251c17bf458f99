import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
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

const SIZES = { m: 'sm:max-w-md', l: 'sm:max-w-2xl', xl: 'sm:max-w-6xl' };

/** Asks for something before anything else goes on. Never for one field: that is a popover. */
export function Dialog({
  title,
  trigger,
  isOpen,
  onOpenChange,
  accent,
  size = 'm',
  children,
}: DialogProps) {
  const modal = (
    <ModalOverlay
      isDismissable
      {...(trigger ? {} : { isOpen, onOpenChange })}
      className="fixed inset-0 z-50 flex items-end justify-center bg-veil transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0 sm:items-center sm:p-8"
    >
      <Modal
        data-accent={accent}
        className={`flex max-h-dvh w-full flex-col overflow-hidden rounded-t-panel border border-line bg-raised shadow-float transition duration-150 ease-out data-entering:translate-y-2 sm:max-h-[calc(100dvh-4rem)] sm:rounded-panel ${SIZES[size]}`}
      >
        {accent !== undefined && <div aria-hidden className="h-1.5 shrink-0 bg-accent" />}
        <AriaDialog className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex items-start gap-2 px-6 pt-5 pb-3">
                <Heading slot="title" className="flex-1 font-serif text-lg font-medium text-ink">
                  {title}
                </Heading>
                <IconButton
                  label="Close"
                  icon={<X aria-hidden size={16} />}
                  size="s"
                  onPress={close}
                />
              </div>
              <div className="min-h-0 overflow-y-auto px-6 pt-1 pb-6">
                {typeof children === 'function' ? children(close) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return modal;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {modal}
    </DialogTrigger>
  );
}

/** The foot of a dialog's form: what happens next, at the end; the way back before it. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>;
}
