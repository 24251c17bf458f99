/** The value below which this share of the values is; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A pause, for the load to have a rate. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks now and then until it is so; false when it is not after so long. */
export async function within(ms: number, isIt: () => boolean): Promise<boolean> {
  const until = performance.now() + ms;
  while (!isIt()) {
    if (performance.now() > until) return false;
    await pause(5);
  }
  return true;
}
