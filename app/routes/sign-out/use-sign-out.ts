import { useSubmit } from '@remix-run/react';
import { useState } from 'react';
import type { PersonId } from '#model/ids.ts';
import { countWaiting, forgetDevice } from '#sync/forget-device.ts';
import { useToast } from '#ui/toast.tsx';

/** Signing out takes everything of this person off the device, so it asks when something would be lost with that. */
export type SignOut = {
  /** The way out; the first press of it. */
  readonly begin: () => void;
  /** How many changes would be lost; undefined while nothing is asked. */
  readonly wouldLose: number | undefined;
  readonly goOn: () => void;
  readonly stay: () => void;
};

/** Signs a person out, and wipes what this browser keeps of their boards (R23). */
export function useSignOut(personId: PersonId): SignOut {
  const submit = useSubmit();
  const toast = useToast();
  const [wouldLose, setWouldLose] = useState<number>();

  const goOn = async () => {
    await forgetDevice();
    submit(null, { method: 'post', action: '/sign-out' });
  };
  const begin = async () => {
    if (!navigator.onLine) return toast('You are offline. Sign out when you are back.');
    const waiting = await countWaiting(personId);
    if (waiting > 0) setWouldLose(waiting);
    else await goOn();
  };
  return {
    begin: () => void begin(),
    wouldLose,
    goOn: () => void goOn(),
    stay: () => setWouldLose(undefined),
  };
}
