import type { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { answerOf, type FormAnswer } from '#routes/form-answer.ts';
import type { action } from './route.tsx';

type KpiFetcher = ReturnType<typeof useFetcher<typeof action>>;

/** What a dialog's form needs of its fetcher: the refusal beside the fields; `onSaved` once it was accepted. */
export function useSaved(
  fetcher: KpiFetcher,
  onSaved: () => void,
): { answer: FormAnswer | undefined; isPending: boolean } {
  const answer = answerOf(fetcher.data);
  const isDone = fetcher.state === 'idle' && fetcher.data !== undefined && answer === undefined;
  useEffect(() => {
    if (isDone) onSaved();
  }, [isDone, onSaved]);
  return { answer, isPending: fetcher.state !== 'idle' };
}
