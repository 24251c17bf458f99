import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireClient } from '#routes/gate.server.ts';
import { actOnTemplates } from './act-on-templates.server.ts';

/** Nothing is shown here. */
export async function loader(asking: LoaderFunctionArgs): Promise<never> {
  await requireClient(asking);
  throw notFound();
}

/** Saves, renames and removes a client's own templates; answers with JSON: the template's id, or why not as `says`. */
export async function action(asking: ActionFunctionArgs) {
  return actOnTemplates(await requireClient(asking), asking.request);
}
