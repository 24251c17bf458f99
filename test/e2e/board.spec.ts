import type { Locator, Page } from '@playwright/test';
import { expectAccessibleInBothThemes, expectAccessible } from './support/axe.ts';
import { expect, test, type Crew, type Somebody } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

const column = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });
const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const link = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** The titles of a column's cards, in order, once they are these. */
const expectCards = (page: Page, title: string, titles: string[]) =>
  expect(column(page, title).locator('[data-card-link]')).toHaveText(titles);

/** Makes a board with these cards in its first column; answers with its address. */
async function makeBoard(page: Page, crew: Crew, title: string, cards: string[]): Promise<string> {
  await openNewBoard(page, crew, title);
  if (cards.length > 0) {
    await page.keyboard.press('c');
    for (const each of cards) {
      await page.keyboard.type(each);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  }
  await expectCards(page, 'To do', cards);
  await saved(page);
  return page.url();
}

type Open = (role: 'owner' | 'member') => Promise<Somebody>;

/** Clara, who made the board, and a colleague who has just come to it. */
async function both(open: Open, crew: Crew, title: string, cards: string[]) {
  const { page: clara, context: claras } = await open('owner');
  const address = await makeBoard(clara, crew, title, cards);
  const { page: mate } = await open('member');
  await mate.goto(address);
  await saved(mate);
  await clara.bringToFront();
  return { clara, mate, claras, address };
}

/** Picks a card up with the mouse and holds it over another element. */
async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag here.');
  await page.mouse.move(start.x + 40, start.y + 16);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  await page.mouse.move(end.x + 60, end.y + end.height * 0.8, { steps: 8 });
}

test('a card is two things, a title and Enter, and everybody sees it', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Adding', ['First', 'Second']);
  await expectCards(mate, 'To do', ['First', 'Second']);
  await link(clara, 'First').focus();
  await clara.keyboard.press('c');
  await clara.keyboard.type('Between');
  await clara.keyboard.press('Enter');
  await clara.keyboard.press('Escape');
  await expect(link(clara, 'Between')).toBeFocused();
  await expectCards(mate, 'To do', ['First', 'Between', 'Second']);

  await test.step('a line says whose it is, when, its label, effort and KPI', async () => {
    await clara.keyboard.press('c');
    await clara.keyboard.type('Call the venue @clara !tomorrow #event ~90m ^win-rate');
    await expect(
      clara.getByText('@Clara Moreau · due tomorrow · #event · 1.5 h · ^Win rate'),
    ).toBeVisible();
    await clara.keyboard.press('Enter');
    await clara.keyboard.press('Escape');
    const card = mate.locator('[data-card-id]', { has: link(mate, 'Call the venue') });
    for (const words of ['event', 'tomorrow', '1.5 h', 'Win rate']) {
      await expect(card.getByText(words).last()).toBeVisible();
    }
    await expect(card.getByRole('img', { name: 'Clara Moreau' })).toBeVisible();
  });
});

test('a title is written where it stands, seen letter by letter, and Escape puts it back', async ({
  open,
  crew,
}) => {
  const { clara, mate } = await both(open, crew, 'Writing', ['Landing']);
  await link(clara, 'Landing').focus();
  await clara.keyboard.press('e');
  await clara.keyboard.press('End');
  await clara.keyboard.type(' page');
  await expect(link(mate, 'Landing page')).toBeVisible();
  await clara.keyboard.press('Enter');
  await expect(link(clara, 'Landing page')).toBeFocused();

  await clara.keyboard.press('F2');
  await clara.keyboard.type('Nonsense');
  await expect(link(mate, 'Nonsense')).toBeVisible();
  await clara.keyboard.press('Escape');
  await expect(link(mate, 'Landing page')).toBeVisible();

  await card(clara, 'Landing page').dblclick();
  await expect(clara.getByRole('textbox', { name: 'Card title' })).toBeFocused();
});

test('R4 two people in one title both keep their letters', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Together', ['Case study']);
  await link(clara, 'Case study').focus();
  await clara.keyboard.press('e');
  await clara.keyboard.press('End');
  await link(mate, 'Case study').focus();
  await mate.keyboard.press('e');
  await mate.keyboard.press('Home');
  for (const [mine, theirs] of ['21', 'oA', 'n ', 'e '].map((pair) => [pair[0], pair[1]])) {
    await clara.keyboard.type(mine ?? '');
    await mate.keyboard.type(theirs ?? '');
  }
  await clara.keyboard.press('Enter');
  await mate.keyboard.press('Enter');
  await expect(link(clara, '1A Case study2one')).toBeVisible();
  await expect(link(mate, '1A Case study2one')).toBeVisible();
});

test('a card is dragged with the mouse, also into a column that has none', async ({
  open,
  crew,
}) => {
  const { clara, mate } = await both(open, crew, 'Dragging', ['One', 'Two', 'Three']);
  await carry(clara, card(clara, 'Three'), card(clara, 'One'));
  await clara.mouse.up();
  await expectCards(mate, 'To do', ['One', 'Three', 'Two']);

  await carry(clara, card(clara, 'One'), column(clara, 'Done'));
  await clara.mouse.up();
  await expectCards(mate, 'Done', ['One']);
  await expect(link(clara, 'One')).toBeFocused();
  await expect(clara).toHaveURL(/boards\/\w+$/);
});

test('what others do while a card is in the hand does not take it away', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Meanwhile', ['One', 'Two', 'Three']);
  await carry(clara, card(clara, 'One'), column(clara, 'Doing'));
  await link(mate, 'Three').focus();
  await mate.keyboard.press('m');
  await mate.getByRole('menuitem', { name: 'Doing' }).click();
  await expectCards(clara, 'Doing', ['Three']);
  await clara.mouse.up();
  await expect(column(mate, 'Doing').locator('[data-card-link]')).toHaveCount(2);
  await expectCards(mate, 'To do', ['Two']);
});

test('a card is carried by keys alone, and every step is said', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Keys', ['One', 'Two', 'Three']);
  const says = (words: string) => expect(clara.getByRole('status').getByText(words)).toBeAttached();
  await link(clara, 'Two').focus();
  await clara.keyboard.press('Space');
  await says('Grabbed Two. In To do, position 2 of 3.');
  await clara.keyboard.press('ArrowRight');
  await says('In Doing, position 1 of 1.');
  await clara.keyboard.press('Space');
  await says('Dropped Two. In Doing, position 1 of 1.');
  await expectCards(mate, 'Doing', ['Two']);
  await expect(link(clara, 'Two')).toBeFocused();

  await clara.keyboard.press('Space');
  await clara.keyboard.press('ArrowLeft');
  await clara.keyboard.press('Escape');
  await says('Put back Two. In Doing, position 1 of 1.');
  await expectCards(clara, 'Doing', ['Two']);

  await clara.keyboard.press('ArrowLeft');
  await expect(link(clara, 'One')).toBeFocused();
  await clara.keyboard.press('ArrowDown');
  await expect(link(clara, 'Three')).toBeFocused();
  await clara.keyboard.press('Enter');
  await expect(clara).toHaveURL(/\/cards\//);
});

test('the move menu does what a drag does, and one undoes only what one did', async ({
  open,
  crew,
}) => {
  const { clara, mate } = await both(open, crew, 'Menus', ['One', 'Two', 'Three']);
  await link(clara, 'Three').focus();
  await clara.keyboard.press('m');
  await clara.getByRole('menuitem', { name: 'Top of the column' }).click();
  await expectCards(mate, 'To do', ['Three', 'One', 'Two']);
  await expect(link(clara, 'Three')).toBeFocused();

  await link(mate, 'One').focus();
  await mate.keyboard.press('m');
  await mate.getByRole('menuitem', { name: 'Done' }).click();
  await expectCards(clara, 'Done', ['One']);
  await clara.keyboard.press('Control+z');
  await expectCards(mate, 'To do', ['Two', 'Three']);
  await expectCards(mate, 'Done', ['One']);
  await clara.keyboard.press('Control+Shift+z');
  await expectCards(mate, 'To do', ['Three', 'Two']);
});

test('what is archived comes back, by Undo or from the archive', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Archiving', ['One', 'Two']);
  const archive = async (title: string) => {
    await link(clara, title).focus();
    await clara.keyboard.press('m');
    await clara.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(link(mate, title)).toHaveCount(0);
  };
  await archive('One');
  await expect(link(clara, 'Two')).toBeFocused();
  await clara.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expectCards(mate, 'To do', ['One', 'Two']);

  await archive('Two');
  await clara.getByRole('button', { name: 'What was archived' }).click();
  await clara.getByRole('button', { name: 'Restore Two' }).click();
  await expectCards(mate, 'To do', ['One', 'Two']);
});

test('columns are added, renamed, moved, limited and archived', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Columns', ['One', 'Two']);
  const menu = async (title: string, item: string) => {
    await clara.getByRole('button', { name: `More about ${title}` }).click();
    await clara.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await clara.getByRole('button', { name: 'Add column' }).click();
  await clara.keyboard.type('Review');
  await clara.keyboard.press('Enter');
  await clara.keyboard.press('Escape');
  await menu('Review', 'Move left');
  await expect(mate.getByRole('heading', { level: 2 })).toHaveText([
    'To do',
    'Doing',
    'Review',
    'Done',
  ]);
  await menu('Review', 'Rename');
  await expect(clara.getByRole('textbox', { name: 'Column title' })).toBeFocused();
  await clara.keyboard.type('Second look');
  await clara.keyboard.press('Enter');
  await expect(column(mate, 'Second look')).toBeVisible();

  await menu('To do', 'Set a limit');
  await clara.getByRole('textbox', { name: 'Most cards at once' }).fill('1');
  await clara.keyboard.press('Enter');
  await expect(column(mate, 'To do').getByText('over the limit')).toBeVisible();

  await menu('To do', 'Archive');
  await expectCards(mate, 'Doing', ['One', 'Two']);
  await clara.getByRole('button', { name: 'What was archived' }).click();
  await clara.getByRole('button', { name: 'Restore To do' }).click();
  await expectCards(mate, 'To do', ['One', 'Two']);
});

test('without the network work goes on, is counted, and merges', async ({
  open,
  crew,
  product,
}) => {
  const { clara, mate, claras } = await both(open, crew, 'Offline', ['One']);
  await claras.setOffline(true);
  await clara.keyboard.press('c');
  await clara.keyboard.type('Two');
  await clara.keyboard.press('Enter');
  await clara.keyboard.press('Escape');
  await expect(clara.getByText('Offline, 1 change waiting')).toBeVisible();
  await product.killAndRestart();
  await claras.setOffline(false);
  await saved(clara);
  await expectCards(mate, 'To do', ['One', 'Two']);
});

test('one sees who is here and at which card', async ({ open, crew }) => {
  const { clara, mate } = await both(open, crew, 'Presence', ['One', 'Two']);
  await expect(mate.getByRole('list', { name: 'Here now' })).toContainText('CM');
  await link(clara, 'Two').focus();
  await expect(card(mate, 'Two')).toHaveAttribute('title', 'Clara Moreau is here');
  await expect(card(mate, 'One')).not.toHaveAttribute('title', /here/);
});

test('the board is there before any script, and nobody is disturbed by it', async ({
  open,
  crew,
  browser,
  product,
}) => {
  const { page } = await open('owner');
  const address = await makeBoard(page, crew, 'Plain', ['Readable at once']);
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const [name = '', value = ''] = crew.cookies.owner.split('=');
  await quiet.addCookies([{ name, value, url: product.url }]);
  const still = await quiet.newPage();
  await still.goto(address);
  await expect(link(still, 'Readable at once')).toBeVisible();
  await link(still, 'Readable at once').click();
  await expect(still).toHaveURL(/\/cards\//);
  await quiet.close();

  await test.step('what one does before the script for it has come is done when it has', async () => {
    let letCome = (): void => undefined;
    const coming = new Promise<void>((resolve) => (letCome = resolve));
    await page.route('**/assets/board-acts-*.js', async (route) => {
      await coming;
      await route.continue();
    });
    await page.reload();
    await saved(page);
    await link(page, 'Readable at once').focus();
    await page.keyboard.press('c');
    await page.keyboard.type('Early');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expectCards(page, 'To do', ['Readable at once']);
    letCome();
    await expectCards(page, 'To do', ['Readable at once', 'Early']);
    await saved(page);
  });
});

test('who may only look has nothing to press, and axe finds nothing', async ({ open, crew }) => {
  const { page } = await open('viewer');
  await page.goto(`${crew.path}/boards/${crew.board}`);
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Add|Move|More about/ })).toHaveCount(0);
  await page.locator('[data-card-link]').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-gap]')).toHaveCount(0);
  await expectAccessible(page, 'a board only looked at');
  const { page: clara } = await open('owner');
  await clara.goto(await makeBoard(clara, crew, 'Bare', []));
  await saved(clara);
  await expectAccessible(clara, 'an empty board');
});

test('@phone-only a finger scrolls the board, and drags only after it held still', async ({
  open,
  crew,
}) => {
  const { page, context } = await open('owner');
  await openNewBoard(page, crew, 'Fingers');
  await page.getByRole('button', { name: 'Add card', exact: true }).first().tap();
  for (const title of ['One', 'Two']) {
    await page.getByRole('textbox', { name: /^New card in/ }).fill(title);
    await page.getByRole('button', { name: 'Add', exact: true }).tap();
  }
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await expectCards(page, 'To do', ['One', 'Two']);

  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const boxOf = async (title: string) => {
    const box = await card(page, title).boundingBox();
    if (!box) throw new Error(`No card ${title}.`);
    return box;
  };

  const two = await boxOf('Two');
  await touch('touchStart', two.x + 200, two.y + 16);
  for (let x = 190; x > 20; x -= 20) await touch('touchMove', two.x + x, two.y + 16);
  await touch('touchEnd');
  await expect
    .poll(async () => (await column(page, 'To do').boundingBox())?.x ?? 0)
    .toBeLessThan(0);
  await expectCards(page, 'To do', ['One', 'Two']);

  await link(page, 'Two').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await boxOf('Two')).x).toBeGreaterThan(0);
  const from = await boxOf('Two');
  const to = await boxOf('One');
  await touch('touchStart', from.x + 100, from.y + 16);
  await expect(page.locator('[data-gap]')).toBeVisible();
  await touch('touchMove', from.x + 100, to.y + 20);
  await touch('touchMove', from.x + 100, to.y + 2);
  await touch('touchEnd');
  await expectCards(page, 'To do', ['Two', 'One']);
});

test('R32 several cards are moved, given and archived as one, and one Undo brings all back', async ({
  open,
  crew,
}) => {
  const { clara, mate } = await both(open, crew, 'Many at once', ['A', 'B', 'C', 'D', 'E']);
  const bar = clara.getByRole('group', { name: 'Selected cards' });
  const selected = clara.locator('[data-selected] [data-card-link]');

  await test.step('X, Shift with an arrow or a click, and Ctrl with a click', async () => {
    await link(clara, 'A').focus();
    await clara.keyboard.press('x');
    await clara.keyboard.press('Shift+ArrowDown');
    await expect(link(clara, 'B')).toBeFocused();
    await expect(link(clara, 'B')).toHaveAccessibleDescription(/^Selected/);
    await link(clara, 'D').click({ modifiers: ['Shift'] });
    await expect(bar.getByText('4 selected')).toBeVisible();
    await link(clara, 'C').click({ modifiers: ['ControlOrMeta'] });
    await expect(selected).toHaveText(['A', 'B', 'D']);
    await expectAccessibleInBothThemes(clara, 'a board with selected cards');
  });

  await test.step('they are dragged as a stack, in their order', async () => {
    await carry(clara, card(clara, 'B'), column(clara, 'Done'));
    await clara.mouse.up();
    await expectCards(mate, 'Done', ['A', 'B', 'D']);
    await clara.keyboard.press('ControlOrMeta+z');
    await expectCards(mate, 'To do', ['A', 'B', 'C', 'D', 'E']);
  });

  await test.step('the bar and the keys act on all of them', async () => {
    await bar.getByRole('button', { name: 'Move' }).click();
    await clara.getByRole('menuitem', { name: 'Doing' }).click();
    await expectCards(mate, 'Doing', ['A', 'B', 'D']);
    await expect(link(clara, 'A')).toBeFocused();
    await clara.keyboard.press('a');
    await clara.getByRole('menuitem', { name: 'Clara Moreau' }).click();
    await expect(column(mate, 'Doing').getByRole('img', { name: 'Clara Moreau' })).toHaveCount(3);
    await expect(link(clara, 'A')).toBeFocused();
    await clara.keyboard.press('d');
    await clara.getByRole('button', { name: 'Tomorrow' }).click();
    await expect(column(mate, 'Doing').getByText('tomorrow')).toHaveCount(3);
    await expect(link(clara, 'A')).toBeFocused();
    await clara.keyboard.press('l');
    await expect(clara.getByRole('textbox', { name: 'New label' })).toBeFocused();
    await clara.keyboard.type('seo');
    await clara.keyboard.press('Enter');
    await expect(column(mate, 'Doing').getByText('seo')).toHaveCount(3);
    await clara.keyboard.press('Escape');
  });

  await test.step('a card that somebody archives leaves the selection', async () => {
    await card(mate, 'B').getByRole('button', { name: 'Move B' }).click();
    await mate.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(bar.getByText('2 selected')).toBeVisible();
    await bar.getByRole('button', { name: 'Archive' }).click();
    await expectCards(mate, 'Doing', []);
    await expect(bar).toBeHidden();
    await clara.keyboard.press('ControlOrMeta+z');
    await expectCards(mate, 'Doing', ['A', 'D']);
  });
});

test('R36 cards are copied, cut and pasted by keys, on their board, on another and as lines', async ({
  open,
  crew,
}) => {
  const { clara, mate } = await both(open, crew, 'Copying', ['One', 'Two']);
  await link(clara, 'One').focus();
  await clara.keyboard.press('x');
  await clara.keyboard.press('Shift+ArrowDown');
  await clara.keyboard.press('ControlOrMeta+c');
  await clara.keyboard.press('ControlOrMeta+v');
  await expectCards(mate, 'To do', ['One', 'Two', 'One', 'Two']);
  await clara.keyboard.press('ControlOrMeta+z');
  await expectCards(mate, 'To do', ['One', 'Two']);

  await clara.keyboard.press('Escape');
  await link(clara, 'Two').focus();
  await clara.keyboard.press('ControlOrMeta+x');
  await expectCards(mate, 'To do', ['One']);
  await expect(link(clara, 'One')).toBeFocused();
  await column(clara, 'Doing').getByRole('button', { name: 'Add card', exact: true }).focus();
  await clara.keyboard.press('ControlOrMeta+v');
  await expectCards(mate, 'Doing', ['Two']);
  await expect(link(clara, 'Two')).toBeFocused();
  await saved(clara);

  await openNewBoard(clara, crew, 'Pasting');
  await clara.keyboard.press('ControlOrMeta+v');
  await expectCards(clara, 'To do', ['Two']);
  await clara.keyboard.press('w');
  await expect(clara.getByRole('textbox', { name: 'Who or what' })).toBeFocused();
  await clara.keyboard.type('the printer');
  await clara.keyboard.press('Enter');
  await expect(card(clara, 'Two').getByText('Waiting on the printer')).toBeVisible();
  await expect(link(clara, 'Two')).toBeFocused();
  await clara.keyboard.press('k');
  await clara.getByRole('menuitem', { name: 'Win rate' }).click();
  await expect(card(clara, 'Two').getByText('Win rate')).toBeVisible();
  await clara.keyboard.press('c');
  await clara.keyboard.press('ControlOrMeta+v');
  await expect(clara.getByRole('textbox', { name: 'New card in To do' })).toHaveValue('Two');
});
