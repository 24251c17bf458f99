import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listClientsOf } from '#db/clients.ts';
import { ACCENTS } from '#model/client.ts';
import { clientChoices } from '#routes/client-form/choices.server.ts';
import {
  clientDetails,
  clientKeyField,
  clientNameField,
  fiscalYearField,
} from '#routes/client-form/client-schema.ts';
import { mayMakeClients } from '#routes/client-form/may-make-clients.server.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { notFound, requirePerson } from '#routes/gate.server.ts';
import { makeClient } from './make-client.server.ts';
import { NewClientPage } from './new-client-page.tsx';

const SCHEMAS = {
  'make-client': clientDetails.partial().extend({
    name: clientNameField,
    key: z.preprocess((key) => (key === '' ? undefined : key), clientKeyField.optional()),
    fiscalYearStartMonth: fiscalYearField.default(1),
  }),
};

export const meta: MetaFunction = () => [{ title: 'New client · Quarterdeck' }];

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  if (!(await mayMakeClients(asking.context, person))) throw notFound();
  const taken = (await listClientsOf(asking.context.db, person.id)).map(({ accent }) => accent);
  return {
    choices: clientChoices(),
    accent: ACCENTS.find((accent) => !taken.includes(accent)) ?? ACCENTS[0],
  };
}

export async function action(asking: ActionFunctionArgs) {
  const person = requirePerson(asking);
  if (!(await mayMakeClients(asking.context, person))) throw notFound();
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const client = await makeClient(asking.context, person, form.value);
  if (client === 'key-taken') {
    return refuse(fieldError('key', 'Another client has this key. Choose another.', form));
  }
  return redirect(`/c/${client.key.toLowerCase()}`);
}

export default function NewClientRoute() {
  const { choices, accent } = useLoaderData<typeof loader>();
  return (
    <NewClientPage
      choices={choices}
      accent={accent}
      answer={answerOf(useActionData<typeof action>())}
    />
  );
}
