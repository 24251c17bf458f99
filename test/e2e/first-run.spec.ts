import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { startProduct } from '#test/support/product.ts';
import { expectAccessibleInBothThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const PASSWORD = 'a lighthouse at noon';

async function addCard(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add card' }).first().click();
  await page.getByRole('textbox', { name: /^New card in/ }).fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function setUp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByLabel('Your name').fill('Clara Moreau');
  await page.getByLabel('E-mail').fill('clara@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up Quarterdeck' }).click();
  await expect(page).toHaveURL(/\/start$/);
}

test('from an empty installation to two people on one board with a KPI', async ({
  openStranger,
}) => {
  const empty = await startProduct();
  const { page: clara } = await openStranger();
  const { page: ben } = await openStranger();
  try {
    await setUp(clara, empty.url);
    await clara.getByRole('link', { name: 'Make your first client' }).click();
    await clara.getByLabel('Company').fill('Acme Tools');
    await expect(clara.getByLabel('Key')).not.toHaveValue('');
    await clara.getByRole('button', { name: 'Make client' }).click();
    await expect(clara.getByRole('heading', { level: 1, name: 'Acme Tools' })).toBeVisible();

    await clara.goto(`${clara.url()}/boards`);
    await clara.getByRole('link', { name: 'Make the first board' }).click();
    await clara.getByLabel('Title').fill('Launch');
    await clara.getByRole('button', { name: 'Make board' }).click();
    await expect(clara.getByText('Saved', { exact: true })).toBeVisible();
    await addCard(clara, 'Write the landing page');
    await clara.getByRole('link', { name: 'Write the landing page' }).click();
    await clara.getByRole('button', { name: 'New KPI' }).click();
    const dialog = clara.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Demos booked');
    await dialog.getByRole('button', { name: 'Define and link' }).click();
    await expect(clara.getByText('Demos booked').first()).toBeVisible();
    const board = clara.url().replace(/\/cards\/.*/, '');

    await clara.goto(`${board.replace(/\/boards.*/, '')}/people`);
    await clara.getByRole('link', { name: 'Invite' }).click();
    await clara.getByLabel('E-mail').fill('ben@example.com');
    await clara.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = await clara.getByLabel('Link').inputValue();

    await ben.goto(link);
    await expect(ben.getByText(/Clara Moreau/)).toBeVisible();
    await ben.getByLabel('Your name').fill('Ben Ito');
    await ben.getByLabel('Password').fill(PASSWORD);
    await ben.getByRole('button', { name: 'Make account and join' }).click();
    await expect(ben.getByRole('heading', { level: 1, name: 'Acme Tools' })).toBeVisible();

    await clara.goto(board);
    await ben.goto(board);
    await expect(ben.getByRole('link', { name: 'Write the landing page' })).toBeVisible();
    await expect(ben.getByText('Saved', { exact: true })).toBeVisible();
    await addCard(ben, 'Film the demo');
    await expect(clara.getByRole('link', { name: 'Film the demo' })).toBeVisible();

    await ben.goto(link);
    await expect(ben.getByText('This invitation is not open any more')).toBeVisible();
  } finally {
    await clara.context().close();
    await ben.context().close();
    await empty.stop();
  }
});

test('the sample client opens with one press and can be deleted', async ({ openStranger }) => {
  const empty = await startProduct();
  const { page } = await openStranger();
  try {
    await setUp(page, empty.url);
    await page.getByRole('button', { name: 'Open the sample client' }).click();
    await expect(page).toHaveURL(/\/c\//);
    const home = page.url();
    await expect(page.getByRole('heading', { level: 1, name: 'Tallyport' })).toBeVisible();
    await expect(page.getByText(/Sample client/).first()).toBeVisible();

    await page.goto(`${home}/settings`);
    await page.getByLabel(/to delete it/).fill('Tallyport');
    await page.getByRole('button', { name: /^Delete/ }).click();
    await expect(page).not.toHaveURL(new RegExp(home));
    const answer = await page.goto(home);
    expect(answer?.status()).toBe(404);
  } finally {
    await page.context().close();
    await empty.stop();
  }
});

test('wrong sign-ins say so, keep the address and lead back to where one was going', async ({
  openStranger,
}) => {
  const empty = await startProduct();
  const { page: clara } = await openStranger();
  const { page } = await openStranger();
  try {
    await setUp(clara, empty.url);
    await page.goto(`${empty.url}/account`);
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('E-mail').fill('clara@example.com');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue('clara@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/account$/);
  } finally {
    await clara.context().close();
    await page.context().close();
    await empty.stop();
  }
});

test('R22 codes are set up with an app and asked for at the next sign-in', async ({
  openStranger,
}) => {
  const empty = await startProduct();
  const { page } = await openStranger();
  try {
    await setUp(page, empty.url);
    await page.goto(`${empty.url}/account`);
    await page.getByRole('link', { name: 'Set up' }).click();
    await page.getByRole('button', { name: 'Set up' }).click();
    await expect(page.getByRole('img', { name: /Picture for your app/ })).toBeVisible();
    await expectAccessibleInBothThemes(page, 'setting up codes');
    const shown = await page.getByText('Type this into the app').innerText();
    const secret = (/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(shown)?.[0] ?? '').replaceAll(' ', '');
    const app = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel('Code from the app').fill(app.generate());
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Turn on codes' }).click();
    const codes = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
    await expect(codes).toHaveCount(10);
    const onPaper = await codes.first().innerText();
    await expectAccessibleInBothThemes(page, 'recovery codes');

    await page.context().clearCookies();
    await page.goto(`${empty.url}/sign-in`);
    await page.getByLabel('E-mail').fill('clara@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'The code from your app' })).toBeVisible();
    await expectAccessibleInBothThemes(page, 'the code');
    // The one of half a minute later counts too; this one was taken.
    await page.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + 30_000 }));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/start$/);

    await page.context().clearCookies();
    await page.goto(`${empty.url}/sign-in`);
    await page.getByLabel('E-mail').fill('clara@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Use a recovery code' }).click();
    await expect(page.getByRole('heading', { name: 'A recovery code' })).toBeVisible();
    await page.getByLabel('Code').fill(onPaper);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/start$/);
  } finally {
    await empty.stop();
  }
});
