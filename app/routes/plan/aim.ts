import { parseValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Direction } from '#model/kpi/kpi.ts';

/** From where to where a key result goes, in the KPI's unit; for a band its two ends. */
export type Aim = { readonly baseline: number; readonly target: number };

type Refusal = { readonly ok: false; readonly field: keyof Aim; readonly says: string };

/** Reads an aim as typed. Refused beside the field it is about: no number, or a band with no room in it. */
export function readAim(
  typed: { readonly baseline: string; readonly target: string },
  kpi: ValueFormat & { readonly direction: Direction },
): ({ readonly ok: true } & Aim) | Refusal {
  const baseline = parseValue(typed.baseline, kpi);
  const target = parseValue(typed.target, kpi);
  if (baseline === undefined) return { ok: false, field: 'baseline', says: 'Write a number.' };
  if (target === undefined) return { ok: false, field: 'target', says: 'Write a number.' };
  if (kpi.direction === 'band' && baseline >= target) {
    return { ok: false, field: 'target', says: 'The band ends above where it begins.' };
  }
  return { ok: true, baseline, target };
}
