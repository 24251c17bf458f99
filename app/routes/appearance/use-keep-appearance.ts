import { useFetcher } from '@remix-run/react';
import type { Appearance } from './appearance.ts';

/** Keeps a choice for this browser; the page shows it at once ({@link useAppearance} looks at what is on its way). */
export function useKeepAppearance(): (choice: Partial<Appearance>) => void {
  const fetcher = useFetcher({ key: 'appearance' });
  return (choice) => fetcher.submit(choice, { method: 'post', action: '/appearance' });
}
