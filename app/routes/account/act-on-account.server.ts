import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { z } from 'zod';
import { appendAudit } from '#db/audit-log.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { deletePasswordResets } from '#db/password-resets.ts';
import { changePasswordHash, renamePerson } from '#db/people.ts';
import { deleteOtherSessions, deleteSessionOf, listSessions } from '#db/sessions.ts';
import { knownPasswordField, nameField } from '#routes/doorway/credentials.ts';
import { newPasswordField } from '#routes/doorway/new-password.server.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { keepMailSettings, mailFields } from './keep-mail-settings.server.ts';
import { checkOwnPassword, OWN_PASSWORD_SAYS } from './own-password.server.ts';
import { sessionKey } from './session-key.server.ts';

const SCHEMAS = {
  rename: z.object({ name: nameField }),
  'change-password': z.object({ currentPassword: knownPasswordField, password: newPasswordField }),
  'end-session': z.object({ session: z.string() }),
  'end-others': z.object({}),
  mail: mailFields,
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
      const answer = await checkOwnPassword(context, person, form.value.currentPassword);
      if (answer !== 'right') {
        return refuse(fieldError('currentPassword', OWN_PASSWORD_SAYS[answer], form));
      }
      await changePassword(context, person, form.value.password);
      return { done: 'change-password' as const };
    }
    case 'end-session':
      await endSession(context, person, form.value.session);
      return { done: 'end-session' as const };
    case 'mail':
      await keepMailSettings(context.db, person.id, form.value);
      return { done: 'mail' as const };
    case 'end-others':
      await endOtherSessions(context, person);
      return { done: 'end-others' as const };
  }
}

/** A new password; whoever else is signed in with the old one, or holds a link to another, has nothing any more. */
async function changePassword(
  context: AppLoadContext,
  person: SignedIn,
  password: string,
): Promise<void> {
  const { id: personId, sessionId } = person;
  const passwordHash = await context.passwords.hash(password);
  await secure(context, person, 'password-changed', async (tx) => {
    await changePasswordHash(tx, { personId, passwordHash });
    await deletePasswordResets(tx, personId);
    await deleteOtherSessions(tx, { personId, keep: sessionId });
    return true;
  });
}

async function endSession(context: AppLoadContext, person: SignedIn, key: string): Promise<void> {
  const sessions = await listSessions(context.db, person.id);
  const found = sessions.find(({ id }) => sessionKey(id) === key);
  if (!found) return;
  await secure(context, person, 'session-ended', (tx) =>
    deleteSessionOf(tx, { personId: person.id, id: found.id }),
  );
}

async function endOtherSessions(context: AppLoadContext, person: SignedIn): Promise<void> {
  await secure(context, person, 'session-ended', async (tx) => {
    await deleteOtherSessions(tx, { personId: person.id, keep: person.sessionId });
    return true;
  });
}

/**
 * Does something for a person's security and writes down that it happened, if it did, both or neither (R25); open
 * sockets are then asked again who they are (R8).
 */
async function secure(
  { db, rooms, origin, now }: AppLoadContext,
  { id: personId }: SignedIn,
  kind: 'password-changed' | 'session-ended',
  act: (tx: Database) => Promise<boolean>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await act(tx))) return;
    const at = now().toISOString();
    await appendAudit(tx, { at, kind, actorId: personId, personId, facts: origin });
  });
  await rooms.accessChanged({ personId });
}
