import type { CheckInRow } from '#db/check-ins.ts';
import type { CardId } from '#model/ids.ts';

/** The last word on each card, from check-ins in any order. */
export function latestCheckIns(checkIns: readonly CheckInRow[]): Map<CardId, CheckInRow> {
  const latest = new Map<CardId, CheckInRow>();
  for (const checkIn of checkIns) {
    const seen = latest.get(checkIn.cardId);
    if (!seen || seen.at < checkIn.at) latest.set(checkIn.cardId, checkIn);
  }
  return latest;
}
