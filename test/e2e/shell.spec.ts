import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** Waits until the page's scripts have taken over, by what they leave behind. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

const places = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link');

test('the keyboard goes everywhere: skip link, G and a letter, ? for the keys', async ({
  open,
  crew,
}) => {
  const { page } = await open('owner');
  await visit(page, crew.path);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: 'KPIs' })).toBeVisible();
  await expect(places(page).filter({ hasText: 'KPIs' })).toHaveAttribute('aria-current', 'page');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, 'the keys');
  await page.keyboard.press('Escape');

  await test.step('⌘K finds a card by a few letters, slips forgiven, and goes there', async () => {
    await page.keyboard.press('Control+k');
    const finder = page.getByRole('dialog', { name: 'Find or go to' });
    await expect(finder.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('newsleter');
    const found = finder.getByRole('menuitem', { name: /Newsletter: one stock mistake/ });
    await expect(found).toBeVisible();
    await expectAccessible(page, 'the palette');
    await page.keyboard.press('Enter');
    await expect(finder).toBeHidden();
    await expect(page).toHaveURL(/\/cards\//);
    await expect(
      page.getByRole('heading', { level: 2, name: /Newsletter: one stock/ }),
    ).toBeVisible();
  });
});

test('a vendor is shown no place it may not go to', async ({ open, crew }) => {
  const { page } = await open('vendor');
  await visit(page, `${crew.path}/boards`);
  const names = (await places(page).allInnerTexts()).map((name) => name.trim());
  expect(names).toEqual(expect.arrayContaining(['Home', 'Boards', 'My work']));
  for (const hidden of ['Plan', 'KPIs', 'Review', 'People', 'Settings', 'Portfolio']) {
    expect(names).not.toContain(hidden);
  }
});

test('the theme is chosen at once and is right in the first paint afterwards', async ({
  open,
  crew,
}) => {
  const { page, context } = await open('owner');
  await visit(page, crew.path);
  await page.getByRole('button', { name: 'Clara Moreau' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(async () => (await context.cookies()).map(({ name }) => name))
    .toContain('appearance');
  const html = await (await page.request.get(crew.path)).text();
  expect(html).toContain('data-theme="dark"');
});

test('an address that is nobody’s and one of another client look the same', async ({
  open,
  crew,
}) => {
  const { page } = await open('owner');
  const answers = [];
  for (const path of ['/c/nobody', `${crew.path}/boards/nothing`, '/nowhere']) {
    const answer = await page.goto(path);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    answers.push({ status: answer?.status(), heading });
  }
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]?.status).toBe(404);
});

test('@phone-only five places within reach, the rest behind More', async ({ open, crew }) => {
  const { page } = await open('owner');
  await visit(page, crew.path);
  await expect(places(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Review' }).click();
  await expect(page).toHaveURL(/review/);
});

test('R21 the page runs its own styles and nobody else’s', async ({ browser, product, crew }) => {
  // A browser of its own: what is refused here is said in its console, which fails every other test.
  const context = await browser.newContext();
  const [name = '', value = ''] = crew.cookies.owner.split('=');
  await context.addCookies([{ name, value, url: product.url }]);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await visit(page, `${product.url}${crew.path}/people?invite`);
  // Hidden by a style attribute of the library, which the policy knows.
  await expect(page.getByRole('radio').first().locator('..')).toHaveCSS('width', '1px');
  // Put in at run time by the library, with the page's nonce.
  const added = page.locator('style#react-aria-pressable-style');
  expect(await added.evaluate((style: HTMLStyleElement) => style.sheet?.cssRules.length)).toBe(1);
  expect(said).toEqual([]);

  await page.evaluate(() => document.body.setAttribute('style', 'display: none'));
  await expect.poll(() => said.join()).toContain('violates');
  await expect(page.getByRole('main')).toBeVisible();
  await context.close();
});
