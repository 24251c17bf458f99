import { MONTHS } from '#model/calendar/months.ts';
import type { Stage } from '#model/client.ts';
import type { Choice } from '#ui/option.tsx';

const STAGE_WORDS: Readonly<Record<Stage, { readonly label: string; readonly says: string }>> = {
  early: { label: 'Early', says: 'Finding out what works.' },
  growth: { label: 'Growth', says: 'Doing more of what works.' },
  mature: { label: 'Mature', says: 'Refining, and handing over to a team.' },
};

export const STAGE_CHOICES: readonly Choice[] = Object.entries(STAGE_WORDS).map(
  ([value, { label, says }]) => ({ value, label, description: says }),
);

/** The month a fiscal year starts in, 1 to 12. */
export const MONTH_CHOICES: readonly Choice[] = MONTHS.map((label, index) => ({
  value: String(index + 1),
  label,
}));
