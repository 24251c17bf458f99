import { useFetchers, useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../../root.tsx';
import {
  DEFAULT_APPEARANCE,
  DENSITIES,
  KEYS,
  NAVIGATIONS,
  THEMES,
  type Appearance,
} from './appearance.ts';

/** The appearance in force: what the cookie says, or what is being chosen this moment. */
export function useAppearance(): Appearance {
  const kept = useRouteLoaderData<typeof loader>('root')?.appearance ?? DEFAULT_APPEARANCE;
  const choosing = useFetchers().filter(({ formAction }) => formAction === '/appearance');
  return choosing.reduce(
    (appearance, { formData }) => ({
      theme: oneOf(THEMES, formData?.get('theme')) ?? appearance.theme,
      density: oneOf(DENSITIES, formData?.get('density')) ?? appearance.density,
      navigation: oneOf(NAVIGATIONS, formData?.get('navigation')) ?? appearance.navigation,
      keys: oneOf(KEYS, formData?.get('keys')) ?? appearance.keys,
    }),
    kept,
  );
}

function oneOf<T extends string>(choices: readonly T[], said: unknown): T | undefined {
  return choices.find((choice) => choice === said);
}
