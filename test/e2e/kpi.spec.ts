import type { Page } from '@playwright/test';
import { expect, test, type Crew } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

const cardOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const dialog = (page: Page) => page.getByRole('dialog');

/** A board with one card, linked to a KPI nobody has measured; answers with the board's address. */
async function makeLinkedCard(page: Page, crew: Crew, names: { card: string; kpi: string }) {
  await openNewBoard(page, crew, `Board of ${names.card}`);
  const board = page.url();
  await page.keyboard.press('c');
  await page.keyboard.type(names.card);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: names.card, exact: true }).click();
  await page.getByRole('button', { name: 'New KPI' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(names.kpi);
  await dialog(page).getByRole('button', { name: 'Define and link' }).click();
  await expect(dialog(page)).toHaveCount(0);
  return board;
}

/** From anywhere to a KPI's own page. */
async function openKpi(page: Page, crew: Crew, name: string): Promise<void> {
  await page.goto(`${crew.path}/kpis`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('a value entered by one person changes the chip on the board another has open', async ({
  open,
  crew,
}) => {
  const { page: clara } = await open('owner');
  const names = { card: 'Invite the press', kpi: 'Press mentions' };
  const board = await makeLinkedCard(clara, crew, names);
  const { page: mate } = await open('member');
  await mate.goto(board);
  const chip = cardOf(mate, names.card).getByTitle(/^Press mentions/);
  await expect(chip).toHaveAttribute('title', 'Press mentions · No data');

  await openKpi(clara, crew, names.kpi);
  await clara.getByRole('button', { name: 'Enter value' }).click();
  await expect(dialog(clara).getByRole('textbox', { name: 'Value' })).toBeFocused();
  await clara.keyboard.type('48');
  await clara.keyboard.press('Enter');
  await expect(dialog(clara)).toHaveCount(0);
  await expect(chip).toContainText('48');
  await expect(chip).toHaveAttribute('title', /No target · as of/);

  await clara.getByRole('button', { name: 'Set target' }).click();
  await dialog(clara).getByRole('textbox', { name: 'Baseline' }).fill('40');
  await dialog(clara).getByRole('textbox', { name: 'Target' }).fill('60');
  await dialog(clara).getByRole('button', { name: 'Save target' }).click();
  await expect(chip).toContainText('of 60');
});

test('a wrong value is corrected, and the old one stays to be seen', async ({ open, crew }) => {
  const { page: clara } = await open('owner');
  const names = { card: 'Call the editors', kpi: 'Editors reached' };
  const board = await makeLinkedCard(clara, crew, names);
  const { page: mate } = await open('member');
  await openKpi(mate, crew, names.kpi);
  await mate.getByRole('button', { name: 'Enter value' }).click();
  await dialog(mate).getByRole('textbox', { name: 'Value' }).fill('lots');
  await dialog(mate).getByRole('button', { name: 'Save value' }).click();
  await expect(dialog(mate).getByText('“lots” is not a number.')).toBeVisible();
  await expect(dialog(mate).getByRole('textbox', { name: 'Value' })).toHaveValue('lots');
  await dialog(mate).getByRole('textbox', { name: 'Value' }).fill('7');
  await dialog(mate).getByRole('button', { name: 'Save value' }).click();
  await expect(dialog(mate)).toHaveCount(0);

  await clara.goto(board);
  const chip = cardOf(clara, names.card).getByTitle(/^Editors reached/);
  await expect(chip).toContainText('7');
  await mate.bringToFront();
  await mate.getByRole('button', { name: /^Correct / }).click();
  await expect(dialog(mate).getByText('the old value stays listed.')).toBeVisible();
  await dialog(mate).getByRole('textbox', { name: 'Value' }).fill('9');
  await dialog(mate).getByRole('button', { name: 'Correct value' }).click();
  await expect(mate.locator('s')).toHaveText('7');
  await expect(chip).toContainText('9');
});

test('a check-in asks for each value that is due, one Enter after the other', async ({
  open,
  crew,
}) => {
  const { page } = await open('owner');
  await page.goto(`${crew.path}/kpis`);
  for (const name of ['Podcast guests', 'Podcast listeners']) {
    await page.getByRole('button', { name: 'New KPI' }).click();
    await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog(page).getByRole('button', { name: 'Define KPI' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('link', { name: 'KPIs' }).first().click();
  }
  await page.getByRole('link', { name: /^Check in/ }).click();
  const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
  await box('Podcast guests').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Podcast guests saved')).toBeAttached();
  await expect(box('Podcast listeners')).toBeFocused();
  await page.keyboard.type('1,200');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Podcast listeners saved')).toBeAttached();
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Podcast listeners/ })).toContainText('1,200');
});
