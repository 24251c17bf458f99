import { expect, test } from 'vitest';
import type { Health } from '#model/okr/health.ts';
import { needsLook } from './needs-look.ts';

const kpi = (name: string, health: Health, isMine = false) => ({ name, health, isMine });

test('what is off track comes first, then stale, then at risk; the own first among equals', () => {
  const asked = needsLook([
    kpi('fine', 'on-track', true),
    kpi('at risk', 'at-risk'),
    kpi('stale', 'stale'),
    kpi('off', 'off-track'),
    kpi('own off', 'off-track', true),
    kpi('unknown', 'no-data'),
  ]);
  expect(asked.map(({ name }) => name)).toEqual(['own off', 'off', 'stale', 'at risk']);
});
