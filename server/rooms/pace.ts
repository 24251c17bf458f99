/** Says how fast is too fast. */
export type Pace = {
  /** Counts one; false when there were too many lately. */
  take(): boolean;
};

/** Bursts are this many times what is allowed each second. */
const BURST = 10;

/** So many a second on average, and bursts of ten times that. */
export function createPace({
  perSecond,
  nowMs = () => performance.now(),
}: {
  perSecond: number;
  nowMs?: () => number;
}): Pace {
  const most = perSecond * BURST;
  let left = most;
  let countedAtMs = nowMs();
  return {
    take: () => {
      const atMs = nowMs();
      left = Math.min(most, left + ((atMs - countedAtMs) / 1000) * perSecond);
      countedAtMs = atMs;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
