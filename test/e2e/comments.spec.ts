import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test, type Crew } from './support/fixtures.ts';

const panel = (page: Page) => page.getByRole('complementary').last();
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Add a comment' });
const comments = (page: Page) => panel(page).getByRole('region', { name: 'Comments' });

async function openCard(page: Page, crew: Crew): Promise<void> {
  await page.goto(`${crew.path}/boards/${crew.board}/cards/${crew.card}`);
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
}

test('two people see each other’s comments live, and nobody else sees what is internal', async ({
  open,
  crew,
}) => {
  const [{ page: clara }, { page: lead }] = [await open('owner'), await open('lead')];
  await Promise.all([openCard(clara, crew), openCard(lead, crew)]);

  await field(clara).fill('Who signs this off?\nSee https://example.com/brief.');
  await field(clara).press('Control+Enter');
  await expect(field(clara)).toHaveValue('');
  await expect(comments(lead).getByText('Who signs this off?')).toBeVisible();
  await expect(
    comments(lead).getByRole('link', { name: 'https://example.com/brief' }),
  ).toBeVisible();

  await comments(lead).getByRole('button', { name: 'Reply to Clara Moreau' }).click();
  await comments(lead).getByRole('textbox', { name: 'Reply to Clara Moreau' }).fill('I do.');
  await comments(lead).getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(comments(clara).getByText('I do.')).toBeVisible();

  await field(clara).fill('Ask her twice.');
  await comments(clara).getByRole('checkbox', { name: 'Internal' }).press('Space');
  await comments(clara).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(comments(clara).getByText('Ask her twice.')).toBeVisible();
  await expectAccessible(clara, 'a card with comments');

  const own = comments(clara).getByRole('button', { name: 'More about your comment' }).first();
  await own.click();
  await clara.getByRole('menuitem', { name: 'Edit' }).click();
  const edited = comments(clara).getByRole('textbox', { name: 'Edit your comment' });
  await edited.fill('Who signs this off, and when?');
  // Escape keeps the panel, and what is written.
  await edited.press('Escape');
  await expect(edited).toHaveValue('Who signs this off, and when?');
  await comments(clara).getByRole('button', { name: 'Save' }).click();
  await expect(comments(lead).getByText('Who signs this off, and when?')).toBeVisible();

  await own.click();
  await clara.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(comments(lead).getByText('Removed by its author')).toBeVisible();
  await clara.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(comments(lead).getByText('Who signs this off, and when?')).toBeVisible();
  await expect(comments(lead).getByText('Ask her twice.')).toHaveCount(0);
});

test('what could not be sent is still there, says so, and is sent at one press', async ({
  open,
  crew,
}) => {
  const { page } = await open('member');
  await openCard(page, crew);
  await page.route('**/*.data', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await field(page).fill('Written on a train.');
  await field(page).press('Control+Enter');
  await expect(page.getByText('Quarterdeck did not answer.')).toBeVisible();
  await expect(field(page)).toHaveValue('Written on a train.');
  await page.unroute('**/*.data');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(comments(page).locator('p', { hasText: 'Written on a train.' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test('what was said while the line was cut is there when it is back', async ({ open, crew }) => {
  const [{ page: clara }, { page, context }] = [await open('owner'), await open('member')];
  await Promise.all([openCard(clara, crew), openCard(page, crew)]);
  await context.setOffline(true);
  await expect(panel(page).getByText('Offline', { exact: true })).toBeVisible();
  await field(clara).fill('Said meanwhile.');
  await field(clara).press('Control+Enter');
  await expect(comments(clara).locator('p', { hasText: 'Said meanwhile.' })).toBeVisible();
  await context.setOffline(false);
  await expect(comments(page).getByText('Said meanwhile.')).toBeVisible();
});
