import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#routes/gate.server.ts';
import { AccountPage } from './account-page.tsx';
import { actOnAccount } from './act-on-account.server.ts';
import { loadAccount } from './load-account.server.ts';

export const meta: MetaFunction = () => [{ title: 'Account · Quarterdeck' }];

export function loader(asking: LoaderFunctionArgs) {
  return loadAccount(asking.context, requirePerson(asking));
}

export function action(asking: ActionFunctionArgs) {
  return actOnAccount(asking.context, requirePerson(asking), asking.request);
}

export default function AccountRoute() {
  return (
    <AccountPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
