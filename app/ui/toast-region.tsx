import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { Toast, ToastLine } from './toast.tsx';

const STAYS_MS = 6000;

/** Where toasts appear, also those that were said before it was here. */
export function ToastRegion({ line }: { line: ToastLine }) {
  const [queue] = useState(() => new ToastQueue<Toast>({ maxVisibleToasts: 3 }));
  useEffect(
    () =>
      line.hear((toast) => {
        const key = queue.add(toast, toast.isLasting ? {} : { timeout: STAYS_MS });
        return () => queue.close(key);
      }),
    [line, queue],
  );
  return (
    <AriaToastRegion
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
    </AriaToastRegion>
  );
}
