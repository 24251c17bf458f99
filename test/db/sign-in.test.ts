import { expect, test } from 'vitest';
import { findPasswordReset, insertPasswordReset, resetPassword } from '#db/password-resets.ts';
import { requirePersonRow } from '#db/people.ts';
import { insertSession, listSessions } from '#db/sessions.ts';
import { findSignInStep, insertSignInStep } from '#db/sign-in-steps.ts';
import { sweepExpired } from '#db/sweep-expired.ts';
import { newToken } from '#db/tokens.ts';
import {
  beginTwoFactor,
  countRecoveryCodes,
  findTwoFactor,
  isTwoFactorOn,
  spendRecoveryCode,
  takeStep,
  turnOffTwoFactor,
  turnOnTwoFactor,
} from '#db/two-factor.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { aPerson, AT } from '#test/support/records.ts';

const LATER = '2026-05-15T11:00:00.000Z';

onEachDatabase((databases) => {
  test('R22 a time step is taken once, whoever is first, and none before it', async () => {
    const { db } = await databases.migrated();
    const { id: personId } = await aPerson(db, 'ada');
    await beginTwoFactor(db, { personId, secret: 'FIRST' });
    const taken = await Promise.all([1, 2, 3].map(() => takeStep(db, { personId, step: 7 })));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await takeStep(db, { personId, step: 6 })).toBe(false);
    expect(await takeStep(db, { personId, step: 8 })).toBe(true);
  });

  test('R22 setting up again replaces a secret only until it is on', async () => {
    const { db } = await databases.migrated();
    const { id: personId } = await aPerson(db, 'ada');
    await beginTwoFactor(db, { personId, secret: 'FIRST' });
    await beginTwoFactor(db, { personId, secret: 'SECOND' });
    expect(await isTwoFactorOn(db, personId)).toBe(false);
    const on = { personId, recoveryCodes: ['A', 'B'], at: AT };
    expect(await turnOnTwoFactor(db, on)).toBe(true);
    expect(await turnOnTwoFactor(db, on)).toBe(false);
    await beginTwoFactor(db, { personId, secret: 'THIRD' });
    expect(await findTwoFactor(db, personId)).toMatchObject({ secret: 'SECOND', onSince: AT });

    const spent = await Promise.all(
      [1, 2].map(() => spendRecoveryCode(db, { personId, code: 'A' })),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await countRecoveryCodes(db, personId)).toBe(1);
    expect(await turnOffTwoFactor(db, personId)).toBe(true);
    expect(await turnOffTwoFactor(db, personId)).toBe(false);
    expect(await countRecoveryCodes(db, personId)).toBe(0);
  });

  test('R22 a link to a new password is used once, and ends links, sessions and half-done sign-ins', async () => {
    const { db } = await databases.migrated();
    const { id: personId } = await aPerson(db, 'ada');
    const reset = { personId, at: AT, expiresAt: LATER };
    const [token, sister] = [
      await insertPasswordReset(db, reset),
      await insertPasswordReset(db, reset),
    ];
    const step = newToken();
    await insertSignInStep(db, { token: step, personId, expiresAt: LATER });
    await insertSession(db, {
      token: newToken(),
      personId,
      userAgent: '',
      at: AT,
      expiresAt: LATER,
    });
    const uses = await Promise.all(
      ['one', 'two'].map((passwordHash) => resetPassword(db, { token, passwordHash, at: AT })),
    );
    expect(uses.filter(Boolean)).toEqual([personId]);
    expect(['one', 'two']).toContain((await requirePersonRow(db, personId)).passwordHash);
    expect(await listSessions(db, personId)).toEqual([]);
    expect(await findSignInStep(db, { token: step, at: AT })).toBeUndefined();
    expect(await findPasswordReset(db, { token: sister, at: AT })).toBeUndefined();
  });

  test('R22 what has ended by itself opens nothing, and is swept out', async () => {
    const { db } = await databases.migrated();
    const { id: personId } = await aPerson(db, 'ada');
    const token = await insertPasswordReset(db, { personId, at: AT, expiresAt: LATER });
    await insertSignInStep(db, { token, personId, expiresAt: LATER });
    expect(await findPasswordReset(db, { token, at: AT })).toBe(personId);
    expect(await findPasswordReset(db, { token, at: LATER })).toBeUndefined();
    expect(await resetPassword(db, { token, passwordHash: 'x', at: LATER })).toBeUndefined();
    expect(await findSignInStep(db, { token, at: LATER })).toBeUndefined();
    await sweepExpired(db, LATER);
    expect(await db.selectFrom('passwordResets').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('signInSteps').selectAll().execute()).toEqual([]);
  });
});
