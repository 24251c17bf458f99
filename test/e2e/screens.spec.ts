import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** Waits until the page's scripts have taken over: React marks every element it has made its own. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** One after another in one browser, which then reads the product's scripts once. All are looked at, also after a fault. */
async function expectSound(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await visit(page, path);
      await expectFits(page);
      // The colours of the dark theme are the same at every width.
      const isPhone = test.info().project.name === 'phone';
      await (isPhone ? expectAccessible : expectAccessibleInBothThemes)(page, path);
    });
  }
}

test.describe('@phone every screen is accessible, fits and says nothing in the console:', () => {
  test.describe.configure({ timeout: 180_000 });

  test('of a client', async ({ open, crew }) => {
    const { page } = await open('owner');
    const screens = ['', '/plan', '/boards', '/kpis', '/review', '/people', '/settings', '/audit'];
    await expectSound(page, [
      ...screens.map((path) => crew.path + path),
      `${crew.path}/kpis/${crew.kpi}`,
    ]);
  });

  test('the board, a card beside it and on its own', async ({ open, crew }) => {
    const { page } = await open('owner');
    const board = `${crew.path}/boards/${crew.board}`;
    await expectSound(page, [
      board,
      `${board}?due=late&owner=me`,
      `${board}?view=list&group=priority`,
      `${board}?view=table&sort=due`,
      `${board}?view=calendar`,
      `${board}?view=timeline&group=channel`,
      `${board}/cards/${crew.card}`,
      `${crew.path}/cards/${crew.card}`,
      `${board}/history?version=${crew.version}`,
    ]);
  });

  test('of a person', async ({ open }) => {
    const { page } = await open('owner');
    await expectSound(page, [
      '/portfolio',
      '/my-work',
      '/search?q=demo',
      '/account',
      '/start',
      '/clients/new',
      '/nowhere',
    ]);
  });

  test('signed out', async ({ openStranger, product }) => {
    const { page } = await openStranger();
    await expectSound(page, [`${product.url}/sign-in`, `${product.url}/forgot-password`]);
  });
});

/** Nothing is wider than the window. */
async function expectFits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

test('a page is readable before any script runs', async ({ browser, product, crew }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = '', value = ''] = crew.cookies.member.split('=');
  await context.addCookies([{ name, value, url: product.url }]);
  const page = await context.newPage();
  await page.goto(`${product.url}${crew.path}/boards/${crew.board}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a[href*="/cards/"]').first()).toBeVisible();
  await page.goto(`${product.url}${crew.path}/plan/${crew.quarter}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Plan');
  await context.close();
});
