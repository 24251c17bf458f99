import { z } from 'zod';
import { isDay } from '#model/calendar/day.ts';
import { isQuarterLabel } from '#model/calendar/quarter.ts';
import { LIMITS } from '#model/limits.ts';
import { definitionSchema } from '#routes/kpi-definition/definition-schema.ts';

const typedValue = z.string().trim().max(LIMITS.nameChars, 'That is too long for a number.');

const measurement = z.object({
  value: typedValue,
  /** First day of the period. */
  period: z.string().refine(isDay, 'Choose the period the value is of.'),
  note: z
    .string()
    .trim()
    .max(LIMITS.noteChars, `Keep the note under ${LIMITS.noteChars} characters.`)
    .default(''),
});

/** What may be posted to one KPI. Values are read later, when the KPI's unit is known. */
export const KPI_SCHEMAS = {
  update: definitionSchema,
  'set-target': z.object({
    quarter: z.string().refine(isQuarterLabel, 'Choose a quarter.'),
    baseline: typedValue.default(''),
    target: typedValue.default(''),
    low: typedValue.default(''),
    high: typedValue.default(''),
  }),
  measure: measurement,
  correct: measurement,
  archive: z.object({}),
  restore: z.object({}),
};

/** Numbers are typed the way the person's locale writes them. */
type Typed = { readonly locale: string };
export type PostedTarget = z.output<(typeof KPI_SCHEMAS)['set-target']> & Typed;
export type PostedMeasurement = z.output<typeof measurement> & Typed;
