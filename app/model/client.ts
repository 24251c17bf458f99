/** The ten client accents, equal in lightness and chroma; the hues are tokens in app/app.css. */
export const ACCENTS = [
  'rust',
  'amber',
  'olive',
  'fern',
  'teal',
  'ocean',
  'indigo',
  'violet',
  'plum',
  'rose',
] as const;
export type Accent = (typeof ACCENTS)[number];

/** How grown a client company is; it says what the engagement is about. */
export const STAGES = ['early', 'growth', 'mature'] as const;
export type Stage = (typeof STAGES)[number];
