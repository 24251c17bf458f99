import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

/** What authenticator apps take for granted: six digits, every half minute. */
const PERIOD_SECONDS = 30;
const ISSUER = 'Quarterdeck';
/** Clocks differ: the code before and the one after count too. */
const STEPS_AROUND = 1;

function totpOf(secret: string, email = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label: email,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
  });
}

/** 160 random bits, in base32 as apps take them when they cannot see a picture. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app takes in: the address it reads from the picture, and the picture as one SVG path over `size` squares. */
export function appPicture(given: { readonly secret: string; readonly email: string }) {
  const { data, size } = encode(totpOf(given.secret, given.email).toString(), { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { path, size };
}

/** Which time step a code is of, around now; undefined: it is not one of this secret's. */
export function stepOf(code: string, secret: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({
    token: code,
    timestamp: now.getTime(),
    window: STEPS_AROUND,
  });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** Ten bytes as four groups of four letters and digits, to be written down. */
export function newRecoveryCode(): string {
  return new Secret({ size: 10 }).base32.replace(/(.{4})(?=.)/g, '$1-').toLowerCase();
}

/** A recovery code as it is kept, however somebody typed it. */
export function plainRecoveryCode(typed: string): string {
  return typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
