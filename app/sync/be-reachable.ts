const AGAIN_MS = 5_000;

/** Resolves when the browser has a network again, and otherwise after a while, or when nobody waits any more. */
export function beReachable(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, AGAIN_MS);
    window.addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });
}
