import { redirect, type AppLoadContext, type SignedIn } from '@remix-run/node';
import { z } from 'zod';
import { appendAudit, type NewAuditEntry } from '#db/audit-log.ts';
import { inTransaction } from '#db/in-transaction.ts';
import {
  beginTwoFactor,
  isTwoFactorOn,
  replaceRecoveryCodes,
  turnOffTwoFactor,
  turnOnTwoFactor,
} from '#db/two-factor.ts';
import { LIMITS } from '#model/limits.ts';
import { checkOwnPassword, OWN_PASSWORD_SAYS } from '#routes/account/own-password.server.ts';
import { knownPasswordField } from '#routes/doorway/credentials.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { takeCode } from './take-code.server.ts';
import { newRecoveryCode, newSecret, plainRecoveryCode } from './totp.server.ts';

const PAGE = '/account/two-factor';

const withPassword = z.object({ currentPassword: knownPasswordField });
const SCHEMAS = {
  begin: z.object({}),
  'turn-on': withPassword.extend({ code: z.string('Write the code.').trim().min(1) }),
  'new-codes': withPassword,
  'turn-off': withPassword,
};

/** Sets up, changes and ends the second step of signing in. All but the beginning asks for the password. */
export async function actOnTwoFactor(context: AppLoadContext, person: SignedIn, request: Request) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const { db } = context;
  const personId = person.id;
  if (form.intent === 'begin') {
    await beginTwoFactor(db, { personId, secret: newSecret() });
    return redirect(PAGE);
  }
  const known = await checkOwnPassword(context, person, form.value.currentPassword);
  if (known !== 'right') {
    return refuse(fieldError('currentPassword', OWN_PASSWORD_SAYS[known], form));
  }
  switch (form.intent) {
    case 'turn-on': {
      const codes = newCodes();
      const { code } = form.value;
      const isOn = await inTransaction(db, async (tx) => {
        const taken = await takeCode(tx, { personId, code, now: context.now() });
        if (taken !== 'code') return false;
        const at = context.now().toISOString();
        if (!(await turnOnTwoFactor(tx, { personId, recoveryCodes: codes.kept, at }))) return false;
        await note(tx, 'two-factor-on');
        return true;
      });
      if (!isOn) {
        return refuse(fieldError('code', 'This code does not fit. Try the next one.', form));
      }
      return { done: 'turn-on' as const, recoveryCodes: codes.shown };
    }
    case 'new-codes': {
      if (!(await isTwoFactorOn(db, personId))) return redirect(PAGE);
      const codes = newCodes();
      await inTransaction(db, async (tx) => {
        await replaceRecoveryCodes(tx, { personId, recoveryCodes: codes.kept });
        await note(tx, 'recovery-codes-made');
      });
      return { done: 'new-codes' as const, recoveryCodes: codes.shown };
    }
    case 'turn-off':
      await inTransaction(db, async (tx) => {
        if (await turnOffTwoFactor(tx, personId)) await note(tx, 'two-factor-off');
      });
      return redirect('/account');
  }

  function note(tx: AppLoadContext['db'], kind: NewAuditEntry['kind']): Promise<void> {
    const at = context.now().toISOString();
    return appendAudit(tx, { at, kind, actorId: personId, personId, facts: context.origin });
  }
}

/** As they are shown, this once, and as they are kept. */
function newCodes(): { readonly shown: string[]; readonly kept: string[] } {
  const shown = Array.from({ length: LIMITS.recoveryCodes }, newRecoveryCode);
  return { shown, kept: shown.map(plainRecoveryCode) };
}
