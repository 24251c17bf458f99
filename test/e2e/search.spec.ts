import { expect, test } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

test('R38 what is found has a page that can be narrowed down and sent; whoever opens it sees what is theirs', async ({
  open,
  crew,
}) => {
  const { page: ana } = await open('member');
  await openNewBoard(ana, crew, 'Searching');
  await ana.getByRole('button', { name: 'Add card', exact: true }).first().click();
  await ana.keyboard.type('Périscope launch');
  await ana.keyboard.press('Enter');
  await ana.keyboard.press('Escape');
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();

  await ana.keyboard.press('Control+k');
  const palette = ana.getByRole('dialog', { name: 'Find or go to' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await ana.keyboard.type('periscpoe');
  const here = palette.getByRole('group', { name: 'On this page' });
  await expect(here.getByRole('menuitem', { name: /Périscope launch/ })).toBeVisible();
  await palette.getByRole('menuitem', { name: /Show all results/ }).click();

  await expect(ana).toHaveURL(/\/search\?q=periscpoe$/);
  const found = ana.getByRole('list', { name: 'Found' }).getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark')).toHaveText('Périscope');
  await ana.getByRole('link', { name: 'Comments', exact: true }).click();
  await expect(ana.getByText('Nothing found')).toBeVisible();
  await ana.getByRole('link', { name: 'Cards', exact: true }).click();
  await expect(ana).toHaveURL(/kind=card$/);
  await expect(found).toHaveCount(1);

  const { page: vera } = await open('vendor');
  await vera.goto(new URL(ana.url()).pathname + new URL(ana.url()).search);
  await expect(vera.getByText('Nothing found')).toBeVisible();
  await ana.getByRole('link', { name: 'Périscope launch' }).click();
  await expect(ana.getByRole('heading', { level: 2, name: 'Périscope launch' })).toBeVisible();
});
