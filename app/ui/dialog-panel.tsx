import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DialogProps } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import type { Opened } from './opener.tsx';

const SIZES = { m: 'sm:max-w-md', l: 'sm:max-w-2xl', xl: 'sm:max-w-6xl' };

type DialogPanelProps = Pick<DialogProps, 'title' | 'accent' | 'size' | 'children'> & {
  readonly opened: Opened;
};

/** What a dialog opens, over everything. */
export function DialogPanel({ title, opened, accent, size = 'm', children }: DialogPanelProps) {
  const close = () => opened.setOpen(false);
  return (
    <ModalOverlay
      isDismissable
      isOpen={opened.isOpen}
      onOpenChange={opened.setOpen}
      className="fixed inset-0 z-50 flex items-end justify-center bg-veil transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0 sm:items-center sm:p-8"
    >
      <Modal
        data-accent={accent}
        className={`flex max-h-dvh w-full flex-col overflow-hidden rounded-t-panel border border-line bg-raised shadow-float transition duration-150 ease-out data-entering:translate-y-2 sm:max-h-[calc(100dvh-4rem)] sm:rounded-panel ${SIZES[size]}`}
      >
        {accent !== undefined && <div aria-hidden className="h-1.5 shrink-0 bg-accent" />}
        <AriaDialog id={opened.id} className="flex min-h-0 flex-col outline-none">
          <div className="flex items-start gap-2 px-6 pt-5 pb-3">
            <Heading slot="title" className="flex-1 font-serif text-lg font-medium text-ink">
              {title}
            </Heading>
            <IconButton label="Close" icon={<X aria-hidden size={16} />} size="s" onPress={close} />
          </div>
          <div className="min-h-0 overflow-y-auto px-6 pt-1 pb-6">
            {typeof children === 'function' ? children(close) : children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
