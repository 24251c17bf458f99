import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { localPath } from '#routes/doorway/local-path.ts';
import { answerOf } from '#routes/form-answer.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { checkCode } from './check-code.server.ts';
import { SignInCodePage } from './sign-in-code-page.tsx';

const SCHEMAS = {
  'give-code': z.object({
    code: z.string('Write the code.').trim().min(1, 'Write the code.').max(100),
    to: z.string().optional(),
  }),
};

const SAYS = {
  wrong: 'This code does not fit. Codes work once; wait for the next one.',
  'too-often': 'Too many attempts. Wait a quarter of an hour.',
} as const;

export const meta: MetaFunction = () => [{ title: 'Code · Quarterdeck' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get('to'));
  if (!(await context.session.findStep())) return redirect('/sign-in');
  return { to, isRecovery: searchParams.has('recovery') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const answer = await checkCode(context, form.value.code);
  // The time for a code is over: from the start.
  if (answer === 'gone') return redirect('/sign-in');
  if (answer === 'wrong' || answer === 'too-often') {
    return refuse(fieldError('code', SAYS[answer], { intent: form.intent, typed: {} }));
  }
  return redirect(localPath(form.value.to) ?? '/', {
    headers: await context.session.signIn(answer.personId, answer.way),
  });
}

export default function SignInCodeRoute() {
  return (
    <SignInCodePage
      {...useLoaderData<typeof loader>()}
      answer={answerOf(useActionData<typeof action>())}
    />
  );
}
