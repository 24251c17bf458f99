import { z } from 'zod';
import { ACCENTS, STAGES } from '#model/client.ts';
import { isCurrency } from '#model/money.ts';
import { oneLineName } from '#routes/doorway/one-line-name.ts';
import { isClientKey } from './suggest-key.ts';
import { isTimeZone } from './time-zones.ts';

export const clientNameField = oneLineName('Write the company’s name.');

export const clientKeyField = z
  .string('Write a key.')
  .trim()
  .toUpperCase()
  .refine(isClientKey, 'A key is 2 to 10 letters and digits, such as ACME.');

/** What is asked behind "More" at creation and in the settings. */
export const clientDetails = z.object({
  accent: z.enum(ACCENTS, 'Choose a colour.'),
  stage: z.enum(STAGES, 'Choose a stage.'),
  currency: z.string('Choose a currency.').refine(isCurrency, 'Choose a currency from the list.'),
  timeZone: z.string('Choose a time zone.').refine(isTimeZone, 'Choose a time zone from the list.'),
});

/** 1 January … 12 December. */
export const fiscalYearField = z.coerce
  .number('Choose a month.')
  .int('Choose a month.')
  .min(1, 'Choose a month.')
  .max(12, 'Choose a month.');
