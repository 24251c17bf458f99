import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { appendAudit } from '#db/audit-log.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { findPasswordReset, resetPassword } from '#db/password-resets.ts';
import { requirePersonRow } from '#db/people.ts';
import { newPasswordField } from '#routes/doorway/new-password.server.ts';
import { answerOf } from '#routes/form-answer.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { ResetPasswordPage } from './reset-password-page.tsx';

const SCHEMAS = { 'set-password': z.object({ password: newPasswordField }) };

export const meta: MetaFunction = () => [{ title: 'A new password · Quarterdeck' }];

export async function loader({ context: { db, now }, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const personId = await findPasswordReset(db, { token, at: now().toISOString() });
  if (!personId) return data({ email: undefined }, { status: 404 });
  return { email: (await requirePersonRow(db, personId)).email };
}

/** A new password ends every session; then one signs in with it, and with a code where codes are on. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { db, passwords, rooms, now, origin } = context;
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const token = params.token ?? '';
  const at = now().toISOString();
  // Asked before hashing, so that a link that is none costs nothing.
  const isOpen = (await findPasswordReset(db, { token, at })) !== undefined;
  if (!isOpen) return redirect(`/reset-password/${encodeURIComponent(token)}`);
  const passwordHash = await passwords.hash(form.value.password);
  const personId = await inTransaction(db, async (tx) => {
    const id = await resetPassword(tx, { token, passwordHash, at });
    if (id) await appendAudit(tx, { at, kind: 'password-reset', personId: id, facts: origin });
    return id;
  });
  if (!personId) return redirect(`/reset-password/${encodeURIComponent(token)}`);
  await rooms.accessChanged({ personId });
  return redirect('/sign-in?reset');
}

export default function ResetPasswordRoute() {
  return (
    <ResetPasswordPage
      email={useLoaderData<typeof loader>().email}
      answer={answerOf(useActionData<typeof action>())}
    />
  );
}
