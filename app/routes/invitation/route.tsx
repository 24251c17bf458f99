import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { nameField } from '#routes/doorway/credentials.ts';
import { newPasswordField } from '#routes/doorway/new-password.server.ts';
import { answerOf } from '#routes/form-answer.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { joinAsNewPerson, joinAsPerson } from './join.server.ts';
import { InvitationPage } from './invitation-page.tsx';
import { readInvitation } from './read-invitation.server.ts';

const SCHEMAS = {
  join: z.object({}),
  'make-account': z.object({ name: nameField, password: newPasswordField }),
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.state === 'open' ? `Join ${data.clientName} · Quarterdeck` : 'Invitation' },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await readInvitation(context, params.token);
  return found ?? data({ state: 'gone' as const }, { status: 404 });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? '';
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const joined =
    form.intent === 'join'
      ? await joinAsPerson(context, token)
      : await joinAsNewPerson(context, token, form.value);
  // Used, revoked or not for this person: the page itself says which.
  if (!joined) return redirect(`/invitations/${encodeURIComponent(token)}`);
  return redirect(joined.path, { headers: joined.headers });
}

export default function InvitationRoute() {
  return (
    <InvitationPage
      found={useLoaderData<typeof loader>()}
      answer={answerOf(useActionData<typeof action>())}
    />
  );
}
