import { data, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { z } from 'zod';
import { readForm, refuse } from '#routes/form.server.ts';
import { requirePerson } from '#routes/gate.server.ts';
import { keepAppearance, readAppearance } from './appearance.server.ts';
import { DENSITIES, KEYS, NAVIGATIONS, THEMES } from './appearance.ts';
import { AppearancePage } from './appearance-page.tsx';

const choice = z.object({
  theme: z.enum(THEMES).optional(),
  density: z.enum(DENSITIES).optional(),
  navigation: z.enum(NAVIGATIONS).optional(),
  keys: z.enum(KEYS).optional(),
});

export async function action(asking: ActionFunctionArgs) {
  requirePerson(asking);
  const kept = await readAppearance(asking.request);
  const form = await readForm(asking.request, { keep: choice });
  if (!form.ok) return refuse(form.answer);
  const { theme, density, navigation, keys } = form.value;
  const chosen = {
    theme: theme ?? kept.theme,
    density: density ?? kept.density,
    navigation: navigation ?? kept.navigation,
    keys: keys ?? kept.keys,
  };
  const headers = { 'Set-Cookie': await keepAppearance(chosen) };
  return data(null, { headers });
}

export const meta: MetaFunction = () => [{ title: 'Appearance · Quarterdeck' }];

export default AppearancePage;
