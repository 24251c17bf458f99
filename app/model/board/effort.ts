import { numberFormat } from '../formats.ts';
import { LIMITS } from '../limits.ts';

const MINUTES_PER_HOUR = 60;

/** Whether a number of hours can be an estimate of one card. */
export function isEffort(hours: number): boolean {
  return hours > 0 && hours <= LIMITS.effortHours;
}

/** Hours from what a person typed: `2`, `2h`, `1,5 h`, `90m`, `90 min`. Undefined when it is no effort. */
export function readEffort(typed: string): number | undefined {
  const [, digits = '', unit = 'h'] = /^(\d+(?:[.,]\d+)?)\s*(h|m|min)?$/i.exec(typed.trim()) ?? [];
  const count = Number(digits.replace(',', '.'));
  const hours = unit.toLowerCase() === 'h' ? count : count / MINUTES_PER_HOUR;
  return isEffort(hours) ? Math.round(hours * 100) / 100 : undefined;
}

/** An effort as people read it: "1.5 h". */
export function effortWords(hours: number, locale: string): string {
  return `${numberFormat(locale, { maximumFractionDigits: 2 }).format(hours)} h`;
}
