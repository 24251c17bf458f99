import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

const link = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const column = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });
const placeOf = async (page: Page, title: string) => {
  const box = await link(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not in sight.`);
  return box;
};

test('a column collapses and takes a drop; a box selects; what one carries the other sees', async ({
  open,
  crew,
}) => {
  const { page: clara } = await open('owner');
  await openNewBoard(clara, crew, 'Gestures');
  await clara.keyboard.press('c');
  for (const title of ['Poster', 'Flyer', 'Banner']) {
    await clara.keyboard.type(title);
    await clara.keyboard.press('Enter');
  }
  await clara.keyboard.press('Escape');
  const { page: mate } = await open('member');
  await mate.goto(clara.url());
  await expect(link(mate, 'Banner')).toBeVisible();
  await clara.bringToFront();

  await test.step('a box over empty ground, with Shift in addition, and Escape leaves all as it was', async () => {
    const [flyer, banner] = [await placeOf(clara, 'Flyer'), await placeOf(clara, 'Banner')];
    const below = { x: banner.x + 200, y: banner.y + 250 };
    const draw = async (to: { x: number; y: number }) => {
      await clara.mouse.move(below.x, below.y);
      await clara.mouse.down();
      await clara.mouse.move(to.x, to.y, { steps: 4 });
    };
    const selected = clara.locator('[data-selected]');
    await draw({ x: banner.x + 20, y: banner.y + 5 });
    await clara.mouse.up();
    await expect(selected).toHaveCount(1);
    await clara.keyboard.down('Shift');
    await draw({ x: flyer.x + 20, y: flyer.y + 5 });
    await expect(selected).toHaveCount(2);
    await clara.keyboard.press('Escape');
    await expect(selected).toHaveCount(1);
    await clara.mouse.up();
    await clara.keyboard.up('Shift');
    await clara.keyboard.press('Escape');
    await expect(selected).toHaveCount(0);
  });

  await test.step('a collapsed column takes a drop, which the other sees on its way', async () => {
    await clara.getByRole('button', { name: 'Collapse Doing' }).click();
    const rail = clara.getByRole('button', { name: /^Expand Doing/ });
    await expect(rail).toBeFocused();
    await expectAccessible(clara, 'a collapsed column');
    const [from, to] = [await placeOf(clara, 'Poster'), await rail.boundingBox()];
    if (!to) throw new Error('There is no rail.');
    await clara.mouse.move(from.x + 20, from.y + 8);
    await clara.mouse.down();
    await clara.mouse.move(from.x + 50, from.y + 30, { steps: 4 });
    await clara.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await expect(mate.getByText('Clara Moreau is moving this')).toBeVisible();
    await clara.mouse.up();
    await expect(rail).toBeFocused();
    await expect(column(mate, 'Doing').locator('[data-card-link]')).toHaveText(['Poster']);
    await expect(mate.getByText('Clara Moreau is moving this')).toHaveCount(0);
  });

  await test.step('it is so for her alone, also after a reload', async () => {
    await clara.reload();
    await clara.getByRole('button', { name: 'Expand Doing 1 card' }).click();
    await expect(link(clara, 'Poster')).toBeVisible();
    await expect(clara.getByRole('button', { name: 'Collapse Doing' })).toBeFocused();
  });
});
