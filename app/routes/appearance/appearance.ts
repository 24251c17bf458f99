export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export const NAVIGATIONS = ['open', 'rail'] as const;

/** How Quarterdeck looks in this browser. Kept in a cookie, so that the server's first paint is already right. */
export type Appearance = {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** The left navigation: with words, or a rail of icons. */
  readonly navigation: (typeof NAVIGATIONS)[number];
};

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  density: 'normal',
  navigation: 'open',
};
