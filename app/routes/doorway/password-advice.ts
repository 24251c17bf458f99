import { LIMITS } from '#model/limits.ts';

/** What is said below the field for a new password. Apart from the schemas, which stay on the server. */
export const PASSWORD_ADVICE = `At least ${LIMITS.passwordMinChars} characters. A few words you remember are best.`;
