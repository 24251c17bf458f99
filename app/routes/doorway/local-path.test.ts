import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

it('takes a path of this site with its parameters', () => {
  expect(localPath('/c/acme/plan/2026-Q4?card=1#why')).toBe('/c/acme/plan/2026-Q4?card=1#why');
});

it.each([
  '',
  'c/acme',
  'https://elsewhere.example/c/acme',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '\\/elsewhere.example',
  '/c/..\\..\\/elsewhere.example',
  'javascript:alert(1)',
  '/.//elsewhere.example',
])('takes nothing that a browser could read as another site: %j', (to) => {
  const path = localPath(to);
  if (path !== undefined) {
    expect(new URL(path, 'https://quarterdeck.example').origin).toBe('https://quarterdeck.example');
  }
});
