import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** Waits until the page's scripts have taken over, by what they leave behind. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

test.describe('@phone every screen', () => {
  const screens = {
    home: '',
    plan: '/plan',
    boards: '/boards',
    KPIs: '/kpis',
    review: '/review',
    people: '/people',
    settings: '/settings',
  };
  for (const [name, path] of Object.entries(screens)) {
    test(`${name} is accessible, fits and says nothing in the console`, async ({ open, crew }) => {
      const { page } = await open('owner');
      await visit(page, crew.path + path);
      await expectFits(page);
      await expectAccessibleInBothThemes(page, name);
    });
  }

  test('the board, a card beside it and on its own are accessible and fit', async ({
    open,
    crew,
  }) => {
    const { page } = await open('owner');
    const board = `${crew.path}/boards/${crew.board}`;
    for (const path of [board, `${board}/cards/${crew.card}`, `${crew.path}/cards/${crew.card}`]) {
      await visit(page, path);
      await expectFits(page);
      await expectAccessibleInBothThemes(page, path);
    }
  });

  test('a KPI is accessible and fits', async ({ open, crew }) => {
    const { page } = await open('owner');
    await visit(page, `${crew.path}/kpis/${crew.kpi}`);
    await expectFits(page);
    await expectAccessibleInBothThemes(page, 'KPI');
  });

  for (const path of ['/portfolio', '/my-work', '/account', '/start', '/clients/new', '/nowhere']) {
    test(`${path} is accessible, fits and says nothing in the console`, async ({ open }) => {
      const { page } = await open('owner');
      await visit(page, path);
      await expectFits(page);
      await expectAccessibleInBothThemes(page, path);
    });
  }

  test('sign-in is accessible and fits', async ({ openStranger, product }) => {
    const { page } = await openStranger();
    await visit(page, `${product.url}/sign-in`);
    await expectFits(page);
    await expectAccessibleInBothThemes(page, 'sign-in');
  });
});

/** Nothing is wider than the window. */
async function expectFits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'width of the page').toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
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
