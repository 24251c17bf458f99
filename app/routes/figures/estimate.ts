import type { ValueFormat } from '#model/kpi/format.ts';
import { minorDigits } from '#model/money.ts';

/** A computed value, such as where pace should be, without digits nobody can know: in the KPI's own digits, money in whole units from ten up. */
export function estimate(value: number, { unit, decimals, currency }: ValueFormat): number {
  if (unit !== 'money' || currency === undefined) return Number(value.toFixed(decimals));
  const whole = 10 ** minorDigits(currency);
  return Math.abs(value) < 10 * whole ? Math.round(value) : Math.round(value / whole) * whole;
}
