import { addDays, type Day } from '#model/calendar/day.ts';

/**
 * When something is to be done: late or today, in the coming week, once somebody else has acted, or after that (and
 * whenever, without a date).
 */
export const DUE_SECTIONS = ['now', 'week', 'waiting', 'later'] as const;
export type DueSection = (typeof DUE_SECTIONS)[number];

export const DUE_SECTION_WORDS: Record<DueSection, string> = {
  now: 'Now',
  week: 'This week',
  waiting: 'Waiting',
  later: 'Later',
};

/**
 * `today` is the client's day: the same date can be due in one company and late in another (R12). What waits on
 * somebody else is theirs to do, also when it is late.
 */
export function dueSection(
  dueOn: Day | null,
  { today, isWaiting }: { readonly today: Day; readonly isWaiting: boolean },
): DueSection {
  if (isWaiting) return 'waiting';
  if (dueOn === null) return 'later';
  if (dueOn <= today) return 'now';
  return dueOn <= addDays(today, 6) ? 'week' : 'later';
}
