import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countPeople } from '#db/people.ts';
import { isTwoFactorOn } from '#db/two-factor.ts';
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

/** What was done just before, said in the address: an account was made, or a new password set. */
const COMES_FROM = ['new', 'reset'] as const;

export const meta: MetaFunction = () => [{ title: 'Sign in · Quarterdeck' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get('to'));
  if (context.person) return redirect(to ?? '/');
  if ((await countPeople(context.db)) === 0) return redirect('/welcome');
  return {
    to,
    comesFrom: COMES_FROM.find((each) => searchParams.has(each)),
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
  const to = localPath(form.value.to);
  if (await isTwoFactorOn(context.db, found.id)) {
    return redirect(`/sign-in/code${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`, {
      headers: await context.session.beginStep(found.id),
    });
  }
  return redirect(to ?? '/', { headers: await context.session.signIn(found.id, 'password') });
}

export default function SignInRoute() {
  const asked = useLoaderData<typeof loader>();
  return <SignInPage {...asked} answer={answerOf(useActionData<typeof action>())} />;
}
