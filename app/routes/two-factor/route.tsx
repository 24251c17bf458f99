import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { countRecoveryCodes, findTwoFactor } from '#db/two-factor.ts';
import { requirePerson } from '#routes/gate.server.ts';
import { actOnTwoFactor } from './act-on-two-factor.server.ts';
import { appPicture } from './totp.server.ts';
import { TwoFactorPage } from './two-factor-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Codes when signing in · Quarterdeck' }];

export async function loader(asking: LoaderFunctionArgs) {
  const { id: personId, email } = requirePerson(asking);
  const { db } = asking.context;
  const found = await findTwoFactor(db, personId);
  if (!found) return { state: 'off' as const, email };
  if (found.onSince !== null) {
    return { state: 'on' as const, email, codesLeft: await countRecoveryCodes(db, personId) };
  }
  const { secret } = found;
  const picture = appPicture({ secret, email });
  return { state: 'begun' as const, email, secret, picture };
}

export function action(asking: ActionFunctionArgs) {
  return actOnTwoFactor(asking.context, requirePerson(asking), asking.request);
}

export default function TwoFactorRoute() {
  return (
    <TwoFactorPage found={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
