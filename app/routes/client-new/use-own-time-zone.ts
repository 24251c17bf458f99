import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of this browser; the server, which does not know it, paints `otherwise`. */
export function useOwnTimeZone(otherwise: string): string {
  return useSyncExternalStore(never, ownTimeZone, () => otherwise);
}
