import { LIMITS } from '#model/limits.ts';

/** What somebody reads who forgot the password, or about whom somebody says so. */
export function resetMail({ link, name }: { link: string; name: string }): {
  subject: string;
  text: string;
} {
  return {
    subject: 'A new password for Quarterdeck',
    text: [
      `${name}, somebody asked for a new password for your account. If it was you, choose one here:`,
      '',
      link,
      '',
      `The link works once, and for ${LIMITS.resetMinutes} minutes.`,
      'If it was not you, do nothing: your password stays as it is.',
      '',
    ].join('\n'),
  };
}
