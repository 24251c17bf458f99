import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { emailField } from '#routes/doorway/credentials.ts';
import { answerOf } from '#routes/form-answer.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { notFound } from '#routes/gate.server.ts';
import { ForgotPasswordPage } from './forgot-password-page.tsx';
import { mailResetLink } from './mail-reset-link.server.ts';

const SCHEMAS = { 'send-link': z.object({ email: emailField }) };

export const meta: MetaFunction = () => [{ title: 'A new password · Quarterdeck' }];

export function loader({ context }: LoaderFunctionArgs) {
  return context.person ? redirect('/account') : { canMail: context.mailer.isConfigured };
}

/** Answers a known address and an unknown one alike, and at once: whether there is a mail shows nowhere here. */
export async function action({ context, request }: ActionFunctionArgs) {
  if (!context.mailer.isConfigured) throw notFound();
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  mailResetLink(context, form.value.email);
  return { done: 'send-link' as const };
}

export default function ForgotPasswordRoute() {
  const answer = useActionData<typeof action>();
  return (
    <ForgotPasswordPage
      {...useLoaderData<typeof loader>()}
      isSent={answer !== undefined && 'done' in answer}
      answer={answerOf(answer)}
    />
  );
}
