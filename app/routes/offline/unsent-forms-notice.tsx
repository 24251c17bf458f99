import { useEffect, useSyncExternalStore } from 'react';
import { unsentForms } from '#sync/unsent-forms.ts';
import { useToast } from '#ui/toast.tsx';

const OFFLINE = 'You are offline. What you sent waits on this page and goes out when you are back.';
const UNANSWERED = 'Quarterdeck did not answer. What you sent waits on this page.';
const AGAIN = { label: 'Send again', onAction: () => unsentForms.sendAll() };

/** Says that forms wait to be sent, for as long as they do; whoever leaves the page then is asked first. */
export function UnsentFormsNotice() {
  const { subscribe, state } = unsentForms;
  const { count, mayHaveArrived } = useSyncExternalStore(subscribe, state, state);
  const isWaiting = count > 0;
  const toast = useToast();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const takeAway = mayHaveArrived
      ? toast(UNANSWERED, AGAIN, { isLasting: true })
      : toast(OFFLINE, undefined, { isLasting: true });
    window.addEventListener('beforeunload', warn);
    return () => {
      takeAway();
      window.removeEventListener('beforeunload', warn);
    };
  }, [isWaiting, mayHaveArrived, toast]);
  return null;
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
