import { X } from 'lucide-react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

interface Toast {
  readonly message: string;
  /** The way back: "Undo". */
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** It stays until it is taken away: it tells of something that is so, not of something that was done. */
  readonly isLasting?: boolean;
}

/** Answers with what takes the toast away. */
type ShowToast = (message: string, action?: Toast['action'], options?: ToastOptions) => () => void;
type ToastOptions = { readonly isLasting?: boolean };

const ShowToastContext = createContext<ShowToast>(() => () => undefined);

const STAYS_MS = 6000;

/** Says what was done and offers the way back: `toast('Card archived', { label: 'Undo', onAction: restore })`. */
export function useToast(): ShowToast {
  return useContext(ShowToastContext);
}

/** Where toasts appear. Once, around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue] = useState(() => new ToastQueue<Toast>({ maxVisibleToasts: 3 }));
  const show = useMemo<ShowToast>(
    () =>
      (message, action, options = {}) => {
        const toast = { message, ...(action && { action }), ...options };
        const key = queue.add(toast, options.isLasting ? {} : { timeout: STAYS_MS });
        return () => queue.close(key);
      },
    [queue],
  );
  return (
    <ShowToastContext.Provider value={show}>
      {children}
      <ToastRegion
        queue={queue}
        className="fixed inset-x-4 bottom-20 z-60 flex flex-col items-center gap-2 outline-none sm:inset-x-auto sm:start-1/2 sm:bottom-6 sm:-translate-x-1/2"
      >
        {({ toast }) => (
          <AriaToast
            toast={toast}
            className="flex min-h-11 w-full max-w-md items-center gap-3 rounded-panel bg-ink py-1 ps-4 pe-2 text-sm text-paper shadow-float sm:w-auto"
          >
            <ToastContent className="min-w-0 flex-1">
              <Text slot="title">{toast.content.message}</Text>
            </ToastContent>
            {toast.content.action && (
              <Button
                size="s"
                variant="primary"
                onPress={() => {
                  queue.close(toast.key);
                  toast.content.action?.onAction();
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            {!toast.content.isLasting && (
              <IconButton
                slot="close"
                label="Dismiss"
                hasTooltip={false}
                size="s"
                className="text-paper hover:bg-ink-2 hover:text-paper"
                icon={<X aria-hidden size={16} />}
              />
            )}
          </AriaToast>
        )}
      </ToastRegion>
    </ShowToastContext.Provider>
  );
}
