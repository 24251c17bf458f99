import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { countPeople } from '#db/people.ts';
import { AccountForm } from '#routes/doorway/account-form.tsx';
import { emailField, nameField } from '#routes/doorway/credentials.ts';
import { newPasswordField } from '#routes/doorway/new-password.server.ts';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { answerOf } from '#routes/form-answer.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { insertOperator } from './insert-operator.server.ts';

const SCHEMAS = {
  'set-up': z.object({ name: nameField, email: emailField, password: newPasswordField }),
};

export const meta: MetaFunction = () => [{ title: 'Welcome to Quarterdeck' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return (await countPeople(context.db)) === 0 ? null : redirect('/sign-in');
}

export async function action({ context, request }: ActionFunctionArgs) {
  // Asked before hashing, so that an installation that is set up does no work for strangers.
  if ((await countPeople(context.db)) > 0) return redirect('/sign-in');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const operator = await insertOperator(context, form.value);
  if (!operator) return redirect('/sign-in');
  return redirect('/start', { headers: await context.session.signIn(operator.id, 'set-up') });
}

export default function FirstRunRoute() {
  const answer = answerOf(useActionData<typeof action>());
  return (
    <DoorwayPage
      title="Welcome aboard"
      says="Nobody is here yet. Make the first account: it looks after this installation and can open clients."
    >
      <AccountForm intent="set-up" says="Set up Quarterdeck" answer={answer} />
    </DoorwayPage>
  );
}
