import type { Repeat } from '#model/board/board.ts';

/** How a card comes again: "Every week, when this one is done". */
export function repeatWords({ unit, count, date, when }: Repeat): string {
  const every = count === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
  const on =
    unit === 'month' && date !== undefined
      ? ` on ${date === 31 ? 'the last day' : `day ${date}`}`
      : '';
  return `${every}${on}, ${when === 'done' ? 'when this one is done' : 'on the day this one is due'}`;
}
