import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test, type Somebody } from './support/fixtures.ts';

type Crew = { readonly path: string; readonly board: string };

/** Adds a card to the board and opens its panel; answers with its address. */
async function makeCard(page: Page, crew: Crew, title: string): Promise<string> {
  await page.goto(`${crew.path}/boards/${crew.board}`);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add card' }).first().click();
  await page.getByRole('textbox', { name: /^New card in/ }).fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(panel(page).getByRole('heading', { name: title })).toBeVisible();
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
  return page.url();
}

const panel = (page: Page) => page.getByRole('complementary').last();
const body = (page: Page) => page.getByRole('textbox', { name: 'Description' });

/** Two people with one card open. */
async function both(
  open: (role: 'owner' | 'member') => Promise<Somebody>,
  crew: Crew,
  title: string,
): Promise<{ clara: Page; member: Page; address: string }> {
  const { page: clara } = await open('owner');
  const address = await makeCard(clara, crew, title);
  const { page: member } = await open('member');
  await member.goto(address);
  await expect(body(member)).toBeVisible();
  return { clara, member, address };
}

test('two people write one description and see each other’s caret', async ({ open, crew }) => {
  const { clara, member } = await both(open, crew, 'Write the launch mail');
  await clara.bringToFront();
  await body(clara).click();
  await clara.keyboard.type('For whom it is.');
  await member.bringToFront();
  await expect(body(member)).toContainText('For whom it is.');
  await body(member).click();
  await member.keyboard.press('Home');
  await member.keyboard.type('First: ');
  // Where a caret stands, word joiners keep the line from breaking.
  await expect(body(clara)).toContainText(/First: \u2060*For whom it is\./);
  await expect(body(clara).locator('[data-name]')).toHaveCount(1);
});

test('a title, a step and its tick by two people all stay', async ({ open, crew }) => {
  const { clara, member } = await both(open, crew, 'Book the venue');
  await panel(clara).getByRole('button', { name: 'Book the venue' }).click();
  await clara.keyboard.press('End');
  await clara.keyboard.type(' in Lyon');
  await expect(
    panel(member).getByRole('heading', { name: 'Book the venue in Lyon' }),
  ).toBeVisible();
  await clara.keyboard.press('Enter');

  const step = panel(clara).getByRole('textbox', { name: 'Add a step' });
  await step.fill('Ask for prices');
  await step.press('Enter');
  await step.fill('Sign');
  await step.press('Enter');
  await member.bringToFront();
  await panel(member).getByText('Checklist').scrollIntoViewIfNeeded();
  await panel(member).getByRole('checkbox', { name: 'Done: Sign' }).press('Space');
  await expect(panel(clara).getByText('1 of 2 done')).toBeVisible();
});

test('a card says whose it is, when it is due and what it serves', async ({ open, crew }) => {
  const { page } = await open('owner');
  await makeCard(page, crew, 'Record the demo');
  await panel(page).getByRole('button', { name: /Owner/ }).click();
  await page.getByRole('option', { name: 'Clara Moreau' }).click();
  await panel(page).getByRole('button', { name: 'Due: no day' }).click();
  const due = page.getByRole('textbox', { name: 'Due' });
  await due.fill('31 feb 2031');
  await due.press('Enter');
  await expect(page.getByText('There is no 31 February 2031.')).toBeVisible();
  await due.fill('14 mar 2031');
  await due.press('Enter');
  await panel(page)
    .getByRole('button', { name: /Serves/ })
    .click();
  const served = page.getByRole('option').nth(1);
  const title = (await served.locator('span').nth(1).textContent()) ?? '';
  await served.click();
  await expect(panel(page).getByRole('navigation', { name: 'Thread' })).toContainText(title);
  await page.reload();
  await expect(panel(page).getByRole('navigation', { name: 'Thread' })).toContainText(title);
  await expect(panel(page).getByRole('button', { name: /Clara Moreau/ })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Due: 14 Mar 2031' })).toBeVisible();
});

test('a KPI is defined from a card and linked to it', async ({ open, crew }) => {
  const { page } = await open('owner');
  await makeCard(page, crew, 'Run the webinar');
  await panel(page).getByRole('button', { name: 'New KPI' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Webinar guests');
  await dialog.getByRole('button', { name: 'Define and link' }).click();
  const expected = panel(page).getByRole('textbox', { name: 'Expected effect on Webinar guests' });
  await expected.fill('+40');
  await expected.press('Enter');
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(expected).toHaveValue('+40');
});

test('an archived card comes back by Undo', async ({ open, crew }) => {
  const { clara, member } = await both(open, crew, 'Order the banners');
  await clara.bringToFront();
  await panel(clara).getByRole('button', { name: 'More about this card' }).click();
  await clara.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(panel(member).getByText('This card is archived.')).toBeVisible();
  await expect(clara.getByRole('link', { name: 'Order the banners' })).toHaveCount(0);
  await clara.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(clara.getByRole('link', { name: 'Order the banners' })).toBeVisible();
  await expect(panel(member).getByText('This card is archived.')).toHaveCount(0);
});

test('who may only read a card sees it without anything to press', async ({ open, crew }) => {
  const { page } = await open('viewer');
  await page.goto(`${crew.path}/boards/${crew.board}/cards/${crew.card}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(panel(page).getByRole('textbox')).toHaveCount(0);
  await expect(
    panel(page).getByRole('navigation', { name: 'Thread' }).getByRole('link').first(),
  ).toBeVisible();
  await expectAccessible(page, 'a card only read');
});

test('a vendor reads what its card serves but cannot go there', async ({ open, crew }) => {
  const { page } = await open('vendor');
  await page.goto(`${crew.path}/boards/${crew.board}/cards/${crew.card}`);
  const thread = panel(page).getByRole('navigation', { name: 'Thread' });
  await expect(thread).toBeVisible();
  await expect(thread.locator('a[href*="/plan"]')).toHaveCount(0);
  const answer = await page.goto(`${crew.path}/cards/${crew.planCard}`);
  expect(answer?.status()).toBe(404);
});

test('an address of no card says so and leads back', async ({ open, crew }) => {
  const { page } = await open('member');
  await page.goto(`${crew.path}/boards/${crew.board}/cards/0000000000000000000000`);
  await expect(panel(page).getByText('This card is not here')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Back to the board' }).click();
  await expect(page).toHaveURL(new RegExp(`/boards/${crew.board}$`));
});
