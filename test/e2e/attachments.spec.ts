import type { JSHandle, Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test, type Crew } from './support/fixtures.ts';

const panel = (page: Page) => page.getByRole('complementary').last();
const attachments = (page: Page) => panel(page).getByRole('region', { name: 'Attachments' });

async function openCard(page: Page, crew: Crew): Promise<void> {
  await page.goto(`${crew.path}/boards/${crew.board}/cards/${crew.card}`);
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
}

/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

/** Holds something up until it is opened. */
function aGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => (open = done));
  return { opened, open: () => open() };
}

/** What a browser hands over with a drop or a paste. */
const holding = (page: Page, name: string, type: string): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle(
    ([name = '', type = '', base64 = '']) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const held = new DataTransfer();
      held.items.add(new File([bytes], name, { type }));
      return held;
    },
    [name, type, PNG.toString('base64')],
  );

test('R39 files and links are there for both at once, looked at by keys, removed and brought back', async ({
  open,
  crew,
}) => {
  const [{ page: clara }, { page: lead }] = [await open('owner'), await open('lead')];
  await Promise.all([openCard(clara, crew), openCard(lead, crew)]);

  const choose = attachments(clara).locator('input[type=file]');
  const pictureOf = (page: Page, name: string) =>
    attachments(page).getByRole('button', { name: `Look at ${name}` });
  await choose.setInputFiles([picture('first.png')]);
  await expect(pictureOf(lead, 'first.png')).toBeVisible();
  await choose.setInputFiles([picture('second.png'), text('notes.txt'), text('run.exe')]);
  await expect(pictureOf(lead, 'second.png')).toBeVisible();
  await expect(attachments(lead).getByRole('link', { name: 'notes.txt' })).toBeVisible();
  await expect(attachments(clara).getByText('Programs and scripts are not taken.')).toBeVisible();
  await attachments(clara).getByRole('button', { name: 'Dismiss run.exe' }).click();
  await expect(attachments(clara).getByText('run.exe')).toHaveCount(0);

  await attachments(lead).getByRole('button', { name: 'Add a link' }).click();
  const form = lead.getByRole('dialog', { name: 'Add a link' });
  await form.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await form.getByRole('button', { name: 'Add link' }).click();
  await expect(form.getByText('Give an address such as')).toBeVisible();
  await form.getByRole('textbox', { name: 'Address' }).fill('example.com/brief');
  await form.getByRole('textbox', { name: 'Title' }).fill('The brief');
  await form.getByRole('button', { name: 'Add link' }).click();
  await expect(attachments(clara).getByRole('link', { name: 'The brief' })).toHaveAttribute(
    'href',
    'https://example.com/brief',
  );

  const drop = await holding(clara, 'dropped.txt', 'text/plain');
  await panel(clara).dispatchEvent('dragover', { dataTransfer: drop });
  await expect(panel(clara).getByText('Drop to attach to this card')).toBeVisible();
  await panel(clara).dispatchEvent('drop', { dataTransfer: drop });
  await expect(panel(clara).getByText('Drop to attach to this card')).toHaveCount(0);
  await expect(attachments(lead).getByText('dropped.txt')).toBeVisible();
  const paste = await holding(clara, 'image.png', 'image/png');
  await clara.evaluate(
    (clipboardData) =>
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })),
    paste,
  );
  await expect(pictureOf(lead, 'Pasted ')).toBeVisible();

  await pictureOf(clara, 'first.png').click();
  await expect(clara.getByRole('dialog', { name: 'first.png' })).toBeVisible();
  await clara.keyboard.press('ArrowRight');
  const viewer = clara.getByRole('dialog', { name: 'second.png' });
  await expect(viewer.getByRole('img', { name: 'second.png' })).toHaveJSProperty('complete', true);
  await expectAccessible(clara, 'a picture of a card');
  await clara.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(panel(clara)).toBeVisible();

  await attachments(clara).getByRole('button', { name: 'More about second.png' }).click();
  await clara.getByRole('menuitem', { name: 'Remove' }).click();
  const second = pictureOf(lead, 'second.png');
  await expect(second).toHaveCount(0);
  await clara.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(second).toBeVisible();
  await expectAccessibleInBothThemes(clara, 'a card with attachments');
});

test('R39 a file whose line broke says so wherever one is, is sent again, and goes on when its card is closed', async ({
  open,
  crew,
}) => {
  const { page } = await open('member');
  await openCard(page, crew);
  const [first, second] = [aGate(), aGate()];
  let isCut = true;
  await page.route('**/attachments', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await (isCut ? first.opened : second.opened);
    await (isCut ? route.abort() : route.continue());
  });
  const sending = attachments(page).getByRole('progressbar', { name: 'Sending train.txt' });
  const close = async () => {
    await expect(sending).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(attachments(page)).toHaveCount(0);
  };
  const card = page.locator(`a[href$="/cards/${crew.card}"]`);

  await attachments(page)
    .locator('input[type=file]')
    .setInputFiles([text('train.txt')]);
  await close();
  first.open();
  await expect(page.getByText('train.txt was not attached. The connection was lost')).toBeVisible();

  isCut = false;
  await card.click();
  await attachments(page).getByRole('button', { name: 'Try train.txt again' }).click();
  await close();
  second.open();
  await card.click();
  await expect(attachments(page).getByRole('link', { name: 'train.txt' })).toBeVisible();
});
