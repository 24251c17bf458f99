import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

/** Writes cards as lines, as one does who has a list in mind. */
async function addCards(page: Page, ...lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add card', exact: true }).first().click();
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

const middleOf = async (place: Locator) => {
  const box = await place.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

test('R33 one filters and reschedules on the calendar; the other sees the day and keeps their own view', async ({
  open,
  crew,
}) => {
  const { page: ana } = await open('member');
  await openNewBoard(ana, crew, 'Rescheduling');
  await addCards(
    ana,
    'Write the brief #seo !today',
    'Book the room #event !today',
    'Some day #seo',
  );
  const { page: ben } = await open('owner');
  await ben.goto(`${new URL(ana.url()).pathname}?view=table`);
  const due = ben
    .getByRole('row', { name: 'Write the brief' })
    .getByRole('button', { name: 'Due' });
  await expect(due).toHaveText(/today/);

  await ana.keyboard.press('f');
  await ana.keyboard.type('seo');
  await ana.getByRole('menuitemcheckbox', { name: 'seo' }).first().click();
  // The first one may only empty the field.
  await ana.keyboard.press('Escape');
  await ana.keyboard.press('Escape');
  await expect(ana.getByRole('dialog', { name: 'Filter' })).toHaveCount(0);
  await expect(ana).toHaveURL(/\?label=seo$/);
  await expect(ana.getByText('1 hidden', { exact: true })).toBeVisible();
  await expect(ana.getByRole('link', { name: 'Book the room' })).toHaveCount(0);

  await ana.getByRole('link', { name: 'Calendar', exact: true }).click();
  const brief = ana.getByRole('link', { name: 'Write the brief' });
  const days = ana.getByRole('list', { name: /20\d\d$/ }).getByRole('listitem');
  const today = days.filter({ has: ana.locator('[aria-current="date"]') });
  await expect(today).toContainText('Write the brief');

  // By keys, a week on and a day back; then with the mouse to no day at all.
  await brief.focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowLeft', 'Space']) await ana.keyboard.press(key);
  await expect(due).toHaveText(/in 6 days/);
  await expect(brief).toBeFocused();
  await ana.getByRole('button', { name: 'Undo' }).click();
  await expect(due).toHaveText(/today/);
  // The keys may have carried it into another month; opened anew, the calendar shows this one.
  await ana.keyboard.press('2');
  await ana.keyboard.press('4');
  await expect(ben).toHaveURL(/\?view=table$/);
  await expect(ben.getByRole('link', { name: 'Book the room' })).toBeVisible();

  const noDay = ana.getByRole('region', { name: 'No day' });
  await noDay.scrollIntoViewIfNeeded();
  const from = await middleOf(brief);
  await ana.mouse.move(from.x, from.y);
  await ana.mouse.down();
  await ana.mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  const to = await middleOf(noDay.getByRole('link', { name: 'Some day' }));
  await ana.mouse.move(to.x, to.y, { steps: 8 });
  await ana.mouse.up();
  await expect(noDay).toContainText('Write the brief');
  await expect(due).toHaveText(/no day/);
  await expect(ana).toHaveURL(/view=calendar/);
});

test('@phone-only the view and the filter are within reach, and one press clears it', async ({
  open,
  crew,
}) => {
  const { page } = await open('member');
  await page.goto(`${crew.path}/boards/${crew.board}?owner=none&due=none`);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const clear = page.getByRole('button', { name: 'Clear the filter' });
  await expect(clear).toBeInViewport();
  await expect(page.getByText(/^\d+ hidden$/)).toBeInViewport();
  const cards = page.locator('[data-card-link]');
  const some = await cards.count();

  await page.getByRole('button', { name: 'View: Board' }).tap();
  await page.getByRole('menuitem', { name: 'List' }).tap();
  await expect(page).toHaveURL(/view=list/);
  await expect(cards).toHaveCount(some);
  await clear.tap();
  await expect(page).toHaveURL(/\?view=list$/);
  await expect(clear).toHaveCount(0);
  expect(await cards.count()).toBeGreaterThan(some);
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
});
