import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ConnectOptions } from '#db/connect.ts';

/** How this installation runs, read once at the start. */
export type Config = {
  /** The built app and no development server. */
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The address people type: an origin, no slash at the end. Nothing else says who we are, never the Host header. */
  readonly publicUrl: string;
  /** Origins from which requests and sockets are accepted; the first is `publicUrl`. */
  readonly origins: readonly string[];
  readonly isHttps: boolean;
  readonly dataDir: string;
  /** Undefined: the SQLite file in the data folder. */
  readonly postgres: Extract<ConnectOptions, { kind: 'postgres' }> | undefined;
  readonly openRegistration: boolean;
  /** The most bytes of one file that is attached to a card. */
  readonly maxFileBytes: number;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
};

/** As people say it: disks and browsers count thousands. */
const MEGABYTE = 1_000_000;

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'say true or false' })
  .transform((text) => ['true', '1', 'yes'].includes(text));

const origin = z
  .url({
    protocol: /^https?$/,
    error: 'give an address such as https://plan.example.com',
    abort: true,
  })
  .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', {
    error: 'give only scheme, host and port; Quarterdeck lives at the root of its address',
  })
  .transform((text) => new URL(text).origin);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce
    .number({ error: 'give a port number' })
    .int()
    .min(1, { error: 'a port is at least 1' })
    .max(65_535, { error: 'a port is at most 65535' })
    .default(3000),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'give a postgres:// address' })
    .optional(),
  OPEN_REGISTRATION: flag.default(false),
  MAX_FILE_MB: z.coerce
    .number({ error: 'give a number of megabytes' })
    .min(1, { error: 'give at least 1 megabyte' })
    .max(2_000, { error: 'give at most 2000 megabytes' })
    .default(25),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'give an smtp:// or smtps:// address' })
    .optional(),
  MAIL_FROM: z.string().optional(),
});

/** The process's environment, filled up from the file `.env` where there is one; what is set already stays. */
function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Reads the environment. Every problem at once, each as a line that names its setting; an empty setting counts as
 * not set. The only reader of `process.env`.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = environment(),
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const isSet = Object.entries(env).filter(([, value]) => value?.trim());
  const given = Object.fromEntries(isSet);
  const parsed = schema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')}: ${issue.message}`,
  );
  if (given.SMTP_URL && !given.MAIL_FROM) {
    problems.push('MAIL_FROM: say who mail is from when SMTP_URL is set');
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const settings = parsed.data;
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
  return {
    ok: true,
    config: {
      isProduction: settings.NODE_ENV !== 'development',
      host: settings.HOST,
      port: settings.PORT,
      publicUrl,
      // Without a PUBLIC_URL this is somebody's own machine, which has two names.
      origins: settings.PUBLIC_URL ? [publicUrl] : [publicUrl, `http://127.0.0.1:${settings.PORT}`],
      isHttps: publicUrl.startsWith('https:'),
      dataDir: path.resolve(settings.DATA_DIR),
      postgres: settings.DATABASE_URL
        ? { kind: 'postgres', url: settings.DATABASE_URL }
        : undefined,
      openRegistration: settings.OPEN_REGISTRATION,
      maxFileBytes: Math.floor(settings.MAX_FILE_MB * MEGABYTE),
      mail:
        settings.SMTP_URL && settings.MAIL_FROM
          ? { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM }
          : undefined,
    },
  };
}
