import { useEffect } from 'react';
import type { PersonId } from '#model/ids.ts';
import { countWaiting } from './forget-device.ts';

/** The first moments belong to the page itself, and a board that is shown sends its own. */
const AFTER_MS = 5_000;

/** Sends what waits on this device for boards that nobody has open: soon after a page came, and when the network did. */
export function useSendKept({ id, name }: { id: PersonId; name: string }): void {
  useEffect(() => {
    let isSending = false;
    const send = async (): Promise<void> => {
      if (isSending || !navigator.onLine) return;
      isSending = true;
      // Few pages have anything to send, and only those need the code for it.
      if ((await countWaiting(id)) > 0) {
        const { sendKept } = await import('./send-kept.ts');
        await sendKept({ id, name });
      }
      isSending = false;
    };
    // The code may be out of reach: the next page tries again.
    const trySend = () => void send().catch(() => (isSending = false));
    const timer = setTimeout(trySend, AFTER_MS);
    addEventListener('online', trySend);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', trySend);
    };
  }, [id, name]);
}
