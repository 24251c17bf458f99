import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';

/** Sends plain-text mail. Where none is configured `send` throws: ask `isConfigured` and show the link instead. */
export type Mailer = {
  readonly isConfigured: boolean;
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** Beside the usual ones, such as List-Unsubscribe. */
    readonly headers?: Readonly<Record<string, string>>;
  }): Promise<void>;
};

/** The mailer of the configuration. */
export function createMailer(mail: Config['mail']): Mailer {
  if (!mail) {
    return {
      isConfigured: false,
      send: () => Promise.reject(new Error('Mail is not configured: set SMTP_URL and MAIL_FROM.')),
    };
  }
  const transport = createTransport(mail.smtpUrl);
  return {
    isConfigured: true,
    send: async ({ to, ...rest }) => {
      await transport.sendMail({ from: mail.from, to: { name: '', address: to }, ...rest });
    },
  };
}
