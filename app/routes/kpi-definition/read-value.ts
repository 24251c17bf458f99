import { parseValue, type ValueFormat } from '#model/kpi/format.ts';

/** A typed value in the KPI's unit, or the sentence that says what to do instead. */
export function readValue(
  text: string,
  format: ValueFormat,
  locale: string,
): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly says: string } {
  if (text.trim() === '') return { ok: false, says: 'Write a number, such as 12.5.' };
  const value = parseValue(text, format, locale);
  return value === undefined
    ? { ok: false, says: `“${text.trim()}” is not a number. Write it like 12.5 or 1,250.` }
    : { ok: true, value };
}
