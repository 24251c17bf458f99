import type { ValueFormat } from '#model/kpi/format.ts';
import type { Direction } from '#model/kpi/kpi.ts';
import { readValue } from '#routes/kpi-definition/read-value.ts';

/** From where to where a key result goes, in the KPI's unit; for a band its two ends. */
export type Aim = { readonly baseline: number; readonly target: number };

type Refusal = { readonly ok: false; readonly field: keyof Aim; readonly says: string };

/** Reads an aim as a person of a locale typed it. Refused beside the field it is about. */
export function readAim(
  typed: { readonly baseline: string; readonly target: string },
  kpi: ValueFormat & { readonly direction: Direction },
  locale: string,
): ({ readonly ok: true } & Aim) | Refusal {
  const baseline = readValue(typed.baseline, kpi, locale);
  if (!baseline.ok) return { ok: false, field: 'baseline', says: baseline.says };
  const target = readValue(typed.target, kpi, locale);
  if (!target.ok) return { ok: false, field: 'target', says: target.says };
  const way = target.value - baseline.value;
  if (kpi.direction === 'up' ? way < 0 : kpi.direction === 'down' ? way > 0 : way <= 0) {
    return { ok: false, field: 'target', says: BACKWARDS[kpi.direction] };
  }
  return { ok: true, baseline: baseline.value, target: target.value };
}

const BACKWARDS: Record<Direction, string> = {
  up: 'This KPI should rise: aim higher than it is.',
  down: 'This KPI should fall: aim lower than it is.',
  band: 'The band ends above where it begins.',
};
