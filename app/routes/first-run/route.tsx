import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { countPeople } from '#db/people.ts';
import { emailField, nameField, newPasswordField } from '#routes/doorway/credentials.ts';
import { PASSWORD_ADVICE } from '#routes/doorway/password-advice.ts';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { answerOf } from '#routes/form-answer.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
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
  return redirect('/start', { headers: await context.session.signIn(operator.id) });
}

export default function FirstRunRoute() {
  const answer = answerOf(useActionData<typeof action>());
  const isSending = useIsSending();
  return (
    <DoorwayPage
      title="Welcome aboard"
      says="Nobody is here yet. Make the first account: it looks after this installation and can open clients."
    >
      <Form method="post" className="flex flex-col gap-4">
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          isRequired
          defaultValue={answer?.typed.name}
          errorMessage={answer?.errors.name}
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          isRequired
          defaultValue={answer?.typed.email}
          errorMessage={answer?.errors.email}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          isRequired
          description={PASSWORD_ADVICE}
          errorMessage={answer?.errors.password}
        />
        <Button
          type="submit"
          name="intent"
          value="set-up"
          variant="primary"
          isPending={isSending}
          className="mt-2"
        >
          Set up Quarterdeck
        </Button>
      </Form>
    </DoorwayPage>
  );
}
