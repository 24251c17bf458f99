import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const link = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('R15 a version is looked at and restored, everybody sees it, and Undo brings back what was', async ({
  open,
  crew,
}) => {
  const { page: clara } = await open('owner');
  const { page: mate } = await open('member');
  for (const page of [clara, mate]) {
    await page.goto(`${crew.path}/boards/${crew.board}`);
    await saved(page);
  }
  await clara.bringToFront();
  await clara.keyboard.press('c');
  await clara.keyboard.type('Since the version');
  await clara.keyboard.press('Enter');
  await clara.keyboard.press('Escape');
  await saved(clara);
  await expect(link(mate, 'Since the version')).toBeVisible();

  await link(clara, 'History').click();
  const versions = clara.getByRole('navigation', { name: 'Versions' });
  await expect(versions.getByText('added “Since the version” to')).toBeVisible();
  await versions.locator(`a[href$="version=${crew.version}"]`).click();
  await expect(clara.getByText(/^Restoring it: .*archived/)).toBeVisible();
  const columns = clara.getByRole('region', { name: 'Columns' });
  await expect(columns).not.toContainText('Since');
  const described = columns.getByRole('group').filter({ hasText: 'Description' }).first();
  await described.getByText('Description').click();
  await expect(described.getByRole('paragraph')).not.toBeEmpty();
  await clara.getByRole('button', { name: 'Restore this version' }).click();
  await expect(link(mate, 'Since the version')).toHaveCount(0);

  await clara.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(link(mate, 'Since the version')).toBeVisible();
  await saved(mate);
});
