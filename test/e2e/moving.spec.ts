import { expect, test } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

test('a card goes to another board by its menu and by hand, with a way back, and colleagues see it leave', async ({
  open,
  crew,
}) => {
  const { page: clara } = await open('owner');
  await openNewBoard(clara, crew, 'Arrivals');
  const arrivals = clara.url();
  await openNewBoard(clara, crew, 'Departures');
  const { page: mate } = await open('member');
  await mate.goto(clara.url());
  const link = (page: typeof clara, title: string) =>
    page.getByRole('link', { name: title, exact: true });
  const saved = clara.getByText('Saved', { exact: true });

  await clara.keyboard.press('c');
  for (const title of ['Poster', 'Flyer', 'Banner']) {
    await clara.keyboard.type(title);
    await clara.keyboard.press('Enter');
  }
  await clara.keyboard.press('Escape');
  await expect(link(mate, 'Banner')).toBeVisible();
  await expect(saved).toBeVisible();

  await test.step('by its menu, and back by Undo', async () => {
    await link(clara, 'Flyer').focus();
    await clara.keyboard.press('m');
    const menu = clara.getByRole('menu', { name: 'Move Flyer' });
    await menu.getByRole('menuitem', { name: 'Arrivals' }).click();
    await expect(clara.getByText('Moved “Flyer” to Arrivals.')).toBeVisible();
    await expect(link(mate, 'Flyer')).toHaveCount(0);
    await clara.getByRole('button', { name: 'Undo' }).last().click();
    await expect(mate.locator('[data-card-link]')).toHaveText(['Poster', 'Flyer', 'Banner']);
  });

  await test.step('several at once, from the bar', async () => {
    await link(clara, 'Flyer').focus();
    await clara.keyboard.press('x');
    await clara.keyboard.press('Shift+ArrowDown');
    await clara
      .getByRole('group', { name: 'Selected cards' })
      .getByRole('button', { name: 'Move' })
      .click();
    await clara.getByRole('menuitem', { name: 'Arrivals' }).click();
    await expect(clara.getByText('Moved 2 cards to Arrivals.')).toBeVisible();
    await expect(mate.locator('[data-card-link]')).toHaveText(['Poster']);
  });

  await test.step('dropped on the name of the board; whoever has it open is led after it', async () => {
    await link(mate, 'Poster').click();
    const name = clara.getByRole('navigation').getByRole('link', { name: 'Arrivals' });
    // Below the boards of other tests.
    await name.scrollIntoViewIfNeeded();
    const from = await link(clara, 'Poster').boundingBox();
    const to = await name.boundingBox();
    if (!from || !to) throw new Error('Nothing to drag here.');
    await clara.mouse.move(from.x + 20, from.y + 8);
    await clara.mouse.down();
    await clara.mouse.move(from.x + 50, from.y + 30, { steps: 4 });
    await clara.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await clara.mouse.up();
    await expect(clara.getByText('Moved “Poster” to Arrivals.')).toBeVisible();
    await mate.getByRole('link', { name: 'Open the card' }).click();
    await expect(mate.getByRole('heading', { level: 1, name: 'Poster' })).toBeVisible();
    await clara.goto(arrivals);
    await expect(clara.locator('[data-card-link]')).toHaveText(['Flyer', 'Banner', 'Poster']);
  });
});
