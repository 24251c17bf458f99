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
import { mayMakeClients } from '#routes/client-form/may-make-clients.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { notFound, requirePerson, type Asking } from '#routes/gate.server.ts';
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
  const { clients } = await requireMaker(asking);
  const taken = clients.map(({ accent }) => accent);
  return {
    choices: clientChoices(),
    accent: ACCENTS.find((accent) => !taken.includes(accent)) ?? ACCENTS[0],
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { person } = await requireMaker(asking);
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const client = await makeClient(asking.context, person, form.value);
  if (client === 'key-taken') {
    return refuse(fieldError('key', 'Another client has this key. Choose another.', form));
  }
  return redirect(`/c/${client.key.toLowerCase()}`);
}

/** Somebody who may open a client, and those they are at already. */
async function requireMaker(asking: Asking) {
  const person = requirePerson(asking);
  const clients = await listClientsOf(asking.context.db, person.id);
  if (!mayMakeClients(asking.context.site, person, clients)) throw notFound();
  return { person, clients };
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
