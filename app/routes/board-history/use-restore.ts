import { useFetcher, useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { answerOf } from '#routes/form-answer.ts';
import { useToast } from '#ui/toast.tsx';
import type { actOnHistory } from './act-on-history.server.ts';

/** Restores a version, goes back to the board as it is now, and offers the way back. */
export function useRestore() {
  const { Form, data, state, submit } = useFetcher<typeof actOnHistory>();
  const toast = useToast();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Told once, however often what is used here changes.
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (!data || !('done' in data) || told.current === data) return;
    told.current = data;
    const { undo } = data;
    const restoreAgain = {
      label: 'Undo',
      onAction: () =>
        submit({ intent: 'restore', version: undo ?? '' }, { method: 'post', action: pathname }),
    };
    void navigate('?', { replace: true, preventScrollReset: true });
    toast('Restored', undo === undefined ? undefined : restoreAgain);
  }, [data, submit, toast, navigate, pathname]);
  return { Form, isRestoring: state !== 'idle', refused: answerOf(data)?.errors.form };
}
