export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export const NAVIGATIONS = ['open', 'rail'] as const;
export const KEYS = ['on', 'off'] as const;

/** How Quarterdeck looks in this browser. Kept in a cookie, so that the server's first paint is already right. */
export type Appearance = {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** The left navigation: with words, or a rail of icons. */
  readonly navigation: (typeof NAVIGATIONS)[number];
  /** Whether single letters act. Speech input types letters nobody meant, so they can be off (WCAG 2.1.4). */
  readonly keys: (typeof KEYS)[number];
};

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  density: 'normal',
  navigation: 'open',
  keys: 'on',
};
