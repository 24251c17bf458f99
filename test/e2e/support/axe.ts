import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails with what axe finds against WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(
  page: Page,
  name: string,
  rules: readonly string[] = EVERYTHING,
): Promise<void> {
  // A page in the middle of a transition or a save is looked at when it has arrived.
  await page.waitForFunction(
    () =>
      document.querySelector('[data-pending]') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // React Aria's announcer keeps what it said for some seconds, also of buttons that are gone: not ours to name.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ['[data-live-announcer]'] }, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  const found = violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} – ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect.soft(found, `axe on ${name}`).toEqual([]);
}

/** Looks at the page in both themes; the dark one stays. */
export async function expectAccessibleInBothThemes(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${name}, dark`, COLOURS);
}
