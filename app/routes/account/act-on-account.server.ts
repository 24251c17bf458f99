import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { z } from 'zod';
import { changePasswordHash, renamePerson, requirePersonRow } from '#db/people.ts';
import { deleteOtherSessions } from '#db/sessions.ts';
import { knownPasswordField, nameField, newPasswordField } from '#routes/doorway/credentials.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';

const SCHEMAS = {
  rename: z.object({ name: nameField }),
  'change-password': z.object({ currentPassword: knownPasswordField, password: newPasswordField }),
  'end-others': z.object({}),
};

/** What a person may change about themselves. */
export async function actOnAccount(context: AppLoadContext, person: SignedIn, request: Request) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  switch (form.intent) {
    case 'rename':
      await renamePerson(context.db, { personId: person.id, name: form.value.name });
      return { done: 'rename' as const };
    case 'change-password': {
      const answer = await changePassword(context, person, form.value);
      if (answer !== 'changed') {
        const says =
          answer === 'wrong'
            ? 'This is not your password.'
            : 'Too many attempts. Wait a quarter of an hour.';
        return refuse(fieldError('currentPassword', says, form));
      }
      return { done: 'change-password' as const };
    }
    case 'end-others':
      await endOtherSessions(context, person);
      return { done: 'end-others' as const };
  }
}

/** A new password for whoever knows the old one; whoever else is signed in with it is not any more. */
async function changePassword(
  context: AppLoadContext,
  person: SignedIn,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<'changed' | 'wrong' | 'too-often'> {
  const { db, passwords, attempts } = context;
  if (!attempts.take(person.email)) return 'too-often';
  const { passwordHash } = await requirePersonRow(db, person.id);
  if (!(await passwords.verify(passwordHash, currentPassword))) return 'wrong';
  attempts.forgive(person.email);
  await changePasswordHash(db, {
    personId: person.id,
    passwordHash: await passwords.hash(password),
  });
  await endOtherSessions(context, person);
  return 'changed';
}

async function endOtherSessions({ db, rooms }: AppLoadContext, person: SignedIn): Promise<void> {
  await deleteOtherSessions(db, { personId: person.id, keep: person.sessionId });
  // Open sockets of those sessions are asked again who they are (R8).
  await rooms.accessChanged({ personId: person.id });
}
