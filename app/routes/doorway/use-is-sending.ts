import { useNavigation } from '@remix-run/react';

/** Whether a form of this page is on its way; with `intent`, only that one. */
export function useIsSending(intent?: string): boolean {
  const { state, formData } = useNavigation();
  if (state === 'idle' || !formData) return false;
  return intent === undefined || formData.get('intent') === intent;
}
