import { findTwoFactor, takeStep, spendRecoveryCode } from '#db/two-factor.ts';
import type { Database } from '#db/connect.ts';
import type { PersonId } from '#model/ids.ts';
import { plainRecoveryCode, stepOf } from './totp.server.ts';

/** Takes a code from the app or a recovery code, each once; how it was right, or undefined. */
export async function takeCode(
  db: Database,
  given: { readonly personId: PersonId; readonly code: string; readonly now: Date },
): Promise<'code' | 'recovery-code' | undefined> {
  const { personId, now } = given;
  const digits = given.code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const secret = (await findTwoFactor(db, personId))?.secret;
    const step = secret === undefined ? undefined : stepOf(digits, secret, now);
    return step !== undefined && (await takeStep(db, { personId, step })) ? 'code' : undefined;
  }
  const isRight = await spendRecoveryCode(db, { personId, code: plainRecoveryCode(given.code) });
  return isRight ? 'recovery-code' : undefined;
}
