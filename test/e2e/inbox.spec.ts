import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Add a comment' });
const badge = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByText(/^\d+ new$/);

test('somebody is named in a comment: their open page says so, and the inbox leads to it', async ({
  open,
  crew,
}) => {
  const [{ page: clara }, { page: viewer }] = [await open('owner'), await open('viewer')];
  await Promise.all([
    clara.goto(`${crew.path}/cards/${crew.card}`),
    viewer.goto(`${crew.path}/boards/${crew.board}`),
  ]);
  await expect(clara.getByText('Saved', { exact: true })).toBeVisible();
  await expect(viewer.getByRole('status').getByText('Live')).toBeVisible();
  await expect(badge(viewer)).toHaveCount(0);

  await field(clara).pressSequentially('Please look, @osk');
  await expect(clara.getByRole('option', { name: 'Oskar Lind' })).toBeVisible();
  await expectAccessible(clara, 'a list of people to mention');
  await field(clara).press('Enter');
  await field(clara).pressSequentially('today.');
  await expect(field(clara)).toHaveValue('Please look, @Oskar Lind today.');
  // A draft outlives its page.
  await clara.reload();
  await expect(field(clara)).toHaveValue('Please look, @Oskar Lind today.');
  await field(clara).press('Control+Enter');

  await expect(badge(viewer)).toHaveText('1 new');
  await viewer.keyboard.press('g');
  await viewer.keyboard.press('i');
  const list = viewer.getByRole('list', { name: 'What you were told' });
  await expect(list.getByText('Clara Moreau mentioned you')).toBeVisible();
  await expectAccessible(viewer, 'the inbox');
  await viewer.keyboard.press('ArrowDown');
  await viewer.keyboard.press('e');
  await expect(viewer.getByText('Nothing waits for you here')).toBeVisible();
  await viewer.keyboard.press('Control+z');
  await expect(list.getByText('Clara Moreau mentioned you')).toBeVisible();
  await viewer.keyboard.press('ArrowDown');
  await viewer.keyboard.press('s');
  await viewer.getByRole('menuitem', { name: 'Until tomorrow' }).press('Enter');
  await expect(viewer.getByText('Nothing waits for you here')).toBeVisible();
  await viewer.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).last().click();

  await list.getByRole('link').click();
  await expect(viewer.getByText('@Oskar Lind', { exact: true })).toBeVisible();
  await expect(badge(viewer)).toHaveCount(0);
});
