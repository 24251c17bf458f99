import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countPeople, normalEmail } from '#db/people.ts';
import { emailField, nameField } from '#routes/doorway/credentials.ts';
import { newPasswordField } from '#routes/doorway/new-password.server.ts';
import { insertUnlessKnown } from '#routes/doorway/insert-unless-known.server.ts';
import { localPath } from '#routes/doorway/local-path.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { notFound } from '#routes/gate.server.ts';
import { SignUpPage } from './sign-up-page.tsx';

const SCHEMAS = {
  'sign-up': z.object({
    name: nameField,
    email: emailField,
    password: newPasswordField,
    to: z.string().optional(),
  }),
};

export const meta: MetaFunction = () => [{ title: 'Make an account · Quarterdeck' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!context.site.openRegistration) throw notFound();
  if ((await countPeople(context.db)) === 0) return redirect('/welcome');
  const to = localPath(new URL(request.url).searchParams.get('to'));
  return context.person ? redirect(to ?? '/') : { to };
}

/** Answers a known address and a new one alike: whoever asks does not learn who is here. */
export async function action({ context, request }: ActionFunctionArgs) {
  if (!context.site.openRegistration) throw notFound();
  if ((await countPeople(context.db)) === 0) return redirect('/welcome');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const account = normalEmail(form.value.email);
  if (!context.attempts.take({ kind: 'sign-up', account })) {
    return refuse(fieldError('form', 'Too many attempts. Wait a quarter of an hour.', form));
  }
  await insertUnlessKnown(context, form.value);
  const to = localPath(form.value.to);
  return redirect(`/sign-in?new${to === undefined ? '' : `&to=${encodeURIComponent(to)}`}`);
}

export default function SignUpRoute() {
  const { to } = useLoaderData<typeof loader>();
  return <SignUpPage to={to} answer={answerOf(useActionData<typeof action>())} />;
}
