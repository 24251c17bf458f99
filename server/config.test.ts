import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const problemsOf = (env: Record<string, string>): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};

describe('settings', () => {
  test('none at all serve this machine from ./data', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      ok: true,
      config: {
        isProduction: true,
        port: 3000,
        publicUrl: 'http://localhost:3000',
        isHttps: false,
        openRegistration: false,
      },
    });
  });

  test('that are empty count as not set', () => {
    expect(readConfig({ PUBLIC_URL: '', SMTP_URL: ' ', PORT: '' })).toMatchObject({
      ok: true,
      config: { port: 3000, mail: undefined },
    });
  });

  test('that are wrong are all named at once', () => {
    const problems = problemsOf({
      PORT: 'http',
      PUBLIC_URL: 'plan.example.com',
      DATABASE_URL: 'mysql://x',
      OPEN_REGISTRATION: 'maybe',
      SMTP_URL: 'smtp://mail.example.com',
    });
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'OPEN_REGISTRATION',
      'MAIL_FROM',
    ]);
  });

  test('a public address is an origin and nothing more', () => {
    expect(problemsOf({ PUBLIC_URL: 'https://example.com/plan' })).toHaveLength(1);
    expect(readConfig({ PUBLIC_URL: 'https://example.com/' })).toMatchObject({
      ok: true,
      config: { publicUrl: 'https://example.com', isHttps: true },
    });
  });

  test('only the public address is trusted when one is set; else both names of this machine', () => {
    expect(readConfig({ PUBLIC_URL: 'https://example.com' })).toMatchObject({
      config: { origins: ['https://example.com'] },
    });
    expect(readConfig({ PORT: '4000' })).toMatchObject({
      config: { origins: ['http://localhost:4000', 'http://127.0.0.1:4000'] },
    });
  });

  test('mail needs to say who it is from', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example.com' })).toEqual([
      'MAIL_FROM: say who mail is from when SMTP_URL is set',
    ]);
  });
});
