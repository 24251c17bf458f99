/** What a review decides of a priority. */
export const CHOICES = ['keep', 'adjust', 'stop'] as const;
export type Choice = (typeof CHOICES)[number];
