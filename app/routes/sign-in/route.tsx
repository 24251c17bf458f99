import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countPeople } from '#db/people.ts';
import { emailField, knownPasswordField } from '#routes/doorway/credentials.ts';
import { localPath } from '#routes/doorway/local-path.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { checkPassword } from './check-password.server.ts';
import { SignInPage } from './sign-in-page.tsx';

const SCHEMAS = {
  'sign-in': z.object({
    email: emailField,
    password: knownPasswordField,
    to: z.string().optional(),
  }),
};

export const meta: MetaFunction = () => [{ title: 'Sign in · Quarterdeck' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get('to'));
  if (context.person) return redirect(to ?? '/');
  if ((await countPeople(context.db)) === 0) return redirect('/welcome');
  return {
    to,
    isNew: searchParams.has('new'),
    openRegistration: context.site.openRegistration,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const found = await checkPassword(context, form.value);
  if (found === 'too-often') {
    return refuse(fieldError('form', 'Too many attempts. Wait a quarter of an hour.', form));
  }
  if (found === 'wrong') {
    return refuse(fieldError('form', 'This address and password do not belong together.', form));
  }
  return redirect(localPath(form.value.to) ?? '/', {
    headers: await context.session.signIn(found.id),
  });
}

export default function SignInRoute() {
  const asked = useLoaderData<typeof loader>();
  return <SignInPage {...asked} answer={answerOf(useActionData<typeof action>())} />;
}
