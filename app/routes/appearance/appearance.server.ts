import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import {
  DEFAULT_APPEARANCE,
  DENSITIES,
  KEYS,
  NAVIGATIONS,
  THEMES,
  type Appearance,
} from './appearance.ts';

const cookie = createCookie('appearance', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 400 * 24 * 60 * 60,
});

/** Whatever a browser sends, an appearance comes out: parts that make no sense fall back on their own. */
const kept = z
  .object({
    theme: z.enum(THEMES).catch(DEFAULT_APPEARANCE.theme),
    density: z.enum(DENSITIES).catch(DEFAULT_APPEARANCE.density),
    navigation: z.enum(NAVIGATIONS).catch(DEFAULT_APPEARANCE.navigation),
    keys: z.enum(KEYS).catch(DEFAULT_APPEARANCE.keys),
  })
  .catch(DEFAULT_APPEARANCE);

export async function readAppearance(request: Request): Promise<Appearance> {
  return kept.parse(await cookie.parse(request.headers.get('Cookie')));
}

/** The `Set-Cookie` header that keeps an appearance. */
export function keepAppearance(appearance: Appearance): Promise<string> {
  return cookie.serialize(appearance);
}
