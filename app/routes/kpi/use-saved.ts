import type { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { answerOf, type FormAnswer } from '#routes/form-answer.ts';
import type { action } from './route.tsx';

type KpiFetcher = ReturnType<typeof useFetcher<typeof action>>;

/**
 * What a form needs of its fetcher: the refusal beside the fields (`refused`: the one the page came back with where
 * there are no scripts); `onSaved` once it was accepted.
 */
export function useSaved(
  fetcher: KpiFetcher,
  { onSaved, refused }: { onSaved?: () => void; refused?: FormAnswer },
): { answer: FormAnswer | undefined; isPending: boolean } {
  const own = answerOf(fetcher.data);
  const answer = own ?? refused;
  const isDone = fetcher.state === 'idle' && fetcher.data !== undefined && own === undefined;
  useEffect(() => {
    if (isDone) onSaved?.();
  }, [isDone, onSaved]);
  return { answer, isPending: fetcher.state !== 'idle' };
}
