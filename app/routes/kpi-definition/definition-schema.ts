import { z } from 'zod';
import type { PersonId } from '#model/ids.ts';
import { CADENCES, DIRECTIONS, UNITS, type Unit } from '#model/kpi/kpi.ts';
import { LIMITS } from '#model/limits.ts';

/** Digits shown after the point where nobody chose. */
const USUAL_DECIMALS: Record<Unit, number> = { number: 0, percent: 1, money: 0, days: 0, ratio: 1 };

/** A KPI's definition as posted; only the first four say what it is, the rest may be filled in later. */
export const definitionSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, 'Give the KPI a name, such as “Qualified leads”.')
      .max(LIMITS.nameChars, `Keep the name under ${LIMITS.nameChars} characters.`),
    unit: z.enum(UNITS, 'Choose what it is counted in.'),
    direction: z.enum(DIRECTIONS, 'Choose which way is good.'),
    cadence: z.enum(CADENCES, 'Choose how often it is measured.'),
    definition: z
      .string()
      .trim()
      .max(LIMITS.noteChars, `Keep the definition under ${LIMITS.noteChars} characters.`)
      .default(''),
    source: z
      .string()
      .trim()
      .max(LIMITS.nameChars, `Keep the source under ${LIMITS.nameChars} characters.`)
      .default(''),
    ownerId: z
      .string()
      .default('')
      .transform((text) => (text === '' ? null : (text as PersonId))),
    decimals: z.coerce.number().int().min(0, 'Choose 0 to 3.').max(3, 'Choose 0 to 3.').optional(),
  })
  .transform(({ decimals, ...definition }) => ({
    ...definition,
    decimals: decimals ?? USUAL_DECIMALS[definition.unit],
  }));
