import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { clientChoices } from '#routes/client-form/choices.server.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, requireClient } from '#routes/gate.server.ts';
import { changeSettings, deleteWholeClient, SCHEMAS } from './act-on-client.server.ts';
import { SettingsPage } from './settings-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Settings · ${data.client.name}` : 'Settings' },
];

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'client.manage');
  const { name, key, accent, stage, currency, timeZone, fiscalYearStartMonth } = at.client;
  return {
    client: { name, key, accent, stage, currency, timeZone, fiscalYearStartMonth },
    isSample: at.client.isSample === 1,
    choices: clientChoices(),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'client.manage');
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  switch (form.intent) {
    case 'save': {
      const answer = await changeSettings(at, form.value);
      if (answer === 'key-taken') {
        return refuse(fieldError('key', 'Another client has this key. Choose another.', form));
      }
      // The key is part of the address.
      return redirect(`/c/${form.value.key.toLowerCase()}/settings?saved`);
    }
    case 'delete': {
      if (form.value.name !== at.client.name) {
        return refuse(fieldError('name', `Write “${at.client.name}” exactly.`, form));
      }
      await deleteWholeClient(at);
      return redirect('/');
    }
  }
}

export default function SettingsRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      {...data}
      saveAnswer={answerOf(answer, 'save')}
      deleteAnswer={answerOf(answer, 'delete')}
    />
  );
}
