import { useEffect, useRef } from 'react';

/** Calls once for each answer of the action that says this intent is done, whatever renders meanwhile. */
export function useWhenDone(answer: unknown, intent: string, then: (answer: object) => void): void {
  const seen = useRef<unknown>(undefined);
  useEffect(() => {
    if (typeof answer !== 'object' || answer === null || seen.current === answer) return;
    if (!('done' in answer) || answer.done !== intent) return;
    seen.current = answer;
    then(answer);
  }, [answer, intent, then]);
}
