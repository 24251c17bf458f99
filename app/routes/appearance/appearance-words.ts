import type { Appearance } from './appearance.ts';

export const THEME_WORDS: Record<Appearance['theme'], string> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

export const DENSITY_WORDS: Record<Appearance['density'], string> = {
  compact: 'Compact',
  normal: 'Normal',
  roomy: 'Roomy',
};
