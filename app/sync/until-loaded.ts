import { beReachable } from './be-reachable.ts';

/**
 * A part of the page's own script that is asked for later than the page: again and again until it comes, for without a
 * network it may not be on this device yet. Undefined when nobody waits any more.
 */
export async function untilLoaded<Part>(
  load: () => Promise<Part>,
  signal: AbortSignal,
): Promise<Part | undefined> {
  while (!signal.aborted) {
    try {
      return await load();
    } catch {
      await beReachable(signal);
    }
  }
  return undefined;
}
