import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test, type Crew } from './support/fixtures.ts';
import { openNewBoard } from './support/open-new-board.ts';

test.use({ serviceWorkers: 'allow' });

const link = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const says = (page: Page, words: string) =>
  expect(page.getByText(words, { exact: true }).first()).toBeVisible();

/** Makes a board with one card, and waits until it can be opened without a network. */
async function makeKeptBoard(page: Page, crew: Crew, title: string): Promise<string> {
  await openNewBoard(page, crew, title);
  await addCard(page, 'Before');
  await says(page, 'Saved');
  await expectKept(page);
  return page.url();
}

async function addCard(page: Page, title: string): Promise<void> {
  await page.keyboard.press('c');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(link(page, title)).toBeVisible();
}

/** The browser has this page, and the worker that would hand it out. */
async function expectKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const worker = await navigator.serviceWorker.ready;
    const kept = await caches.match(location.pathname);
    return worker.active?.state === 'activated' && kept !== undefined;
  });
}

/** Every name of what the browser keeps of boards. */
const whatIsKept = (page: Page) =>
  page.evaluate(async () => {
    const pages = (await caches.keys()).filter((name) => name.startsWith('pages '));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('quarterdeck');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const stores = [...db.objectStoreNames];
    const counts = await Promise.all(
      stores.map(
        (store) =>
          new Promise<number>((resolve) => {
            const request = db.transaction(store).objectStore(store).count();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    db.close();
    return pages.length + counts.reduce((sum, count) => sum + count, 0);
  });

async function signInAs(context: BrowserContext, cookie: string, url: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}

test('R23 without a network a board opens again with what one did, in a new tab too, and merges', async ({
  open,
  crew,
}) => {
  const { page, context } = await open('owner');
  const address = await makeKeptBoard(page, crew, 'Kept');
  await context.setOffline(true);
  await addCard(page, 'On the train');
  await says(page, 'Offline, 1 change waiting');
  await page.reload();
  await says(page, 'Offline, 1 change waiting');
  await expect(link(page, 'Before')).toBeVisible();
  await addCard(page, 'After the reload');
  await says(page, 'Offline, 2 changes waiting');
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await says(again, 'Offline, 2 changes waiting');
  await expect(link(again, 'On the train')).toBeVisible();

  const { page: mate } = await open('member');
  await mate.goto(address);
  await context.setOffline(false);
  await expect(link(mate, 'After the reload')).toBeVisible();
  await expect(link(mate, 'On the train')).toBeVisible();
  await says(again, 'Saved');
});

test('without a network a card is opened and changed, and a page that is not here says so', async ({
  open,
  crew,
}) => {
  const { page, context } = await open('owner');
  const address = await makeKeptBoard(page, crew, 'Panels');
  await context.setOffline(true);
  await link(page, 'Before').click();
  await expect(page.getByRole('complementary', { name: /Before/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(address);

  await page.getByRole('link', { name: 'KPIs' }).first().click();
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await page.goBack();
  await says(page, 'Offline');
  await expect(link(page, 'Before')).toBeVisible();

  await page.goto(`${crew.path}/kpis`);
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expectAccessible(page, 'the offline page');
  await page.getByRole('link', { name: /^Panels/ }).click();
  await expect(link(page, 'Before')).toBeVisible();
  await context.setOffline(false);
  await says(page, 'Saved');
});

test('R23 whoever signs out or comes next finds nothing of the one before', async ({
  open,
  crew,
  product,
}) => {
  const { page, context } = await open('owner');
  await signInAs(context, crew.ownersOther, product.url);
  const address = await makeKeptBoard(page, crew, 'Private');
  await context.setOffline(true);
  await addCard(page, 'Never sent');
  await says(page, 'Offline, 1 change waiting');
  await context.setOffline(false);
  await says(page, 'Saved');
  expect(await whatIsKept(page)).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Clara Moreau' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => whatIsKept(page)).toBe(0);

  await signInAs(context, crew.cookies.viewer, product.url);
  await context.setOffline(true);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Private/ })).toHaveCount(0);
});

test('R23 a form sent without a network, or while the server restarts, keeps what was typed and arrives', async ({
  open,
  crew,
  product,
}) => {
  const { page, context } = await open('owner');
  const dialog = page.getByRole('dialog');
  const define = async (name: string) => {
    await page.goto(`${crew.path}/kpis`);
    await page.getByRole('button', { name: 'New KPI' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  };
  const press = () => dialog.getByRole('button', { name: 'Define KPI' }).click();
  const expectMade = (name: string) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await define('Sent from the train');
  await context.setOffline(true);
  await press();
  await expect(page.getByText('You are offline. What you sent waits')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Sent from the train');
  await context.setOffline(false);
  await expectMade('Sent from the train');
  await expect(page.getByText('You are offline')).toHaveCount(0);

  await define('Sent at a restart');
  await product.kill();
  await press();
  await expect(page.getByText('Quarterdeck did not answer.')).toBeVisible();
  await product.start();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expectMade('Sent at a restart');
});
