import { describe, expect, test } from 'vitest';
import { DEFAULT_APPEARANCE } from './appearance.ts';
import { keepAppearance, readAppearance } from './appearance.server.ts';

const asking = (cookie?: string) =>
  new Request('http://localhost/', { headers: cookie === undefined ? {} : { Cookie: cookie } });

describe('the appearance cookie', () => {
  test('gives back what was kept', async () => {
    const chosen = { theme: 'dark', density: 'roomy', navigation: 'rail', keys: 'off' } as const;
    const [pair = ''] = (await keepAppearance(chosen)).split(';');
    expect(await readAppearance(asking(pair))).toEqual(chosen);
  });

  test.each([undefined, 'appearance=%', 'appearance=bm9uc2Vuc2U%3D', 'other=1'])(
    'makes the default of %j',
    async (cookie) => {
      expect(await readAppearance(asking(cookie))).toEqual(DEFAULT_APPEARANCE);
    },
  );

  test('keeps the parts that make sense', async () => {
    const value = Buffer.from(JSON.stringify({ theme: 'dark', density: 'huge' })).toString(
      'base64',
    );
    expect(await readAppearance(asking(`appearance=${encodeURIComponent(value)}`))).toEqual({
      ...DEFAULT_APPEARANCE,
      theme: 'dark',
    });
  });
});
