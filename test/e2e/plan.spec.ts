import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** Opens the plan and waits until the page is live. */
async function openPlan(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/plan`);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

const priority = (page: Page, name: string | RegExp) => page.getByRole('article', { name });

async function addPriority(page: Page, title: string, state = 'Proposed'): Promise<void> {
  const section = page.getByRole('region', { name: state });
  await section.getByRole('button', { name: 'Add priority' }).click();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

test('leadership writes a priority together: title, key result, channel plan and its money', async ({
  open,
  crew,
}) => {
  const { page: owner } = await open('owner');
  const { page: lead } = await open('lead');
  await openPlan(owner, crew.path);
  await openPlan(lead, crew.path);

  await addPriority(owner, 'Open a second region');
  const theirs = priority(lead, 'Open a second region');
  await expect(theirs).toBeVisible();

  await test.step('two people in one title both keep their letters', async () => {
    const both = /second region|Title of the priority/;
    await priority(owner, both).getByTitle('Rename').first().click();
    await priority(lead, both).getByTitle('Rename').first().click();
    await owner.keyboard.press('Home');
    await owner.keyboard.type('Now: ');
    await lead.keyboard.press('End');
    await lead.keyboard.type(' by spring');
    const title = 'Now: Open a second region by spring';
    await expect(owner.getByLabel('Title of the priority')).toHaveValue(title);
    await expect(lead.getByLabel('Title of the priority')).toHaveValue(title);
    await owner.keyboard.press('Enter');
    await lead.keyboard.press('Enter');
  });
  const mine = priority(owner, /second region/);
  const hers = priority(lead, /second region/);

  await test.step('a KPI made in place becomes a key result', async () => {
    await mine.getByRole('button', { name: 'Add key result' }).click();
    const form = mine.getByRole('form', { name: 'New key result' });
    await form.getByRole('button', { name: 'KPI' }).click();
    await owner.getByRole('option', { name: 'A new KPI' }).click();
    await form.getByRole('textbox', { name: 'Name' }).fill('Partner referrals');
    await form.getByRole('textbox', { name: 'From' }).fill('4');
    await form.getByRole('textbox', { name: 'To' }).fill('12');
    await form.getByRole('button', { name: 'Add key result' }).click();
    const row = hers.getByRole('row', { name: /Partner referrals/ });
    await expect(row).toContainText('No data');
    await expect(row.getByRole('img', { name: 'From 4 to 12: no value yet' })).toBeVisible();
  });

  await test.step('a KPI of the client brings its baseline and its target', async () => {
    await hers.getByRole('button', { name: 'Add key result' }).click();
    const form = hers.getByRole('form', { name: 'New key result' });
    await expectAccessible(lead, 'plan with a form open');
    await form.getByRole('button', { name: 'KPI' }).click();
    await lead.getByRole('option', { name: 'Demo rate' }).click();
    await expect(form.getByRole('textbox', { name: 'From' })).toHaveValue('1.4');
    await expect(form.getByRole('textbox', { name: 'To' })).toHaveValue('2.1');
    await form.getByRole('button', { name: 'Add key result' }).click();
    await expect(mine.getByRole('row', { name: /Demo rate/ })).toBeVisible();
  });

  await test.step('a channel plan has money, which is told to everybody who may see it', async () => {
    await hers.getByRole('button', { name: 'Add channel plan' }).click();
    await lead.keyboard.type('Partner webinars');
    await lead.keyboard.press('Enter');
    await lead.keyboard.press('Escape');
    await mine.getByRole('button', { name: 'Set budget' }).click();
    await owner.getByLabel('Planned').fill('12,500');
    await owner.getByLabel('Spent so far').fill('2,000');
    await owner.getByRole('button', { name: 'Save budget' }).click();
    await expect(hers.getByText('€12,500 planned · €2,000 spent')).toBeVisible();
  });

  await test.step('archived with what serves it, and back by one undo', async () => {
    await mine
      .getByRole('button', { name: /Actions for .*second region/ })
      .first()
      .click();
    await owner.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(hers).toBeHidden();
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
    await expect(hers.getByText('Partner webinars')).toBeVisible();
  });
});

test('a sixth committed priority asks what stops, and does not block', async ({ open, crew }) => {
  const { page } = await open('owner');
  await openPlan(page, crew.path);
  await addPriority(page, 'One too many', 'Committed');
  await expect(page.getByText('Six priorities are committed. What stops?')).toBeVisible();
  await page.getByRole('button', { name: 'Choose what stops' }).click();
  await page.getByRole('menuitem', { name: 'One too many' }).click();
  await expect(page.getByText('What stops?')).toBeHidden();
  const stopped = page.getByRole('region', { name: 'Stopped' });
  await expect(stopped.getByRole('article', { name: 'One too many' })).toBeVisible();
});

test('priorities are put in order by keyboard, and everybody sees the order', async ({
  open,
  crew,
}) => {
  const { page: owner } = await open('owner');
  const { page: lead } = await open('lead');
  await openPlan(owner, crew.path);
  await openPlan(lead, crew.path);
  const titles = (page: Page) =>
    page.getByRole('region', { name: 'Committed' }).getByRole('heading', { level: 3 });
  const [first = '', second = ''] = await titles(owner).allInnerTexts();

  const grip = owner.getByRole('button', { name: `Move ${first}`, exact: true });
  await grip.focus();
  await owner.keyboard.press('Space');
  await owner.keyboard.press('ArrowDown');
  await expect(owner.getByText(/^Moving /)).toHaveText(
    `Moving ${first} after “${second}” in Committed.`,
  );
  await owner.keyboard.press('Space');
  await expect(grip).toBeFocused();
  await expect(titles(lead).nth(0)).toHaveText(second);
  await expect(titles(lead).nth(1)).toHaveText(first);

  await priority(owner, first)
    .getByRole('button', { name: `Actions for ${first}` })
    .click();
  await owner.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(titles(lead).nth(0)).toHaveText(first);
});

test('the why is written in the panel beside the plan, and read on it', async ({ open, crew }) => {
  const { page: owner } = await open('owner');
  const { page: viewer } = await open('viewer');
  await openPlan(owner, crew.path);
  await viewer.goto(`${crew.path}/plan`);
  await addPriority(owner, 'Earn the right to raise prices');
  const article = priority(owner, 'Earn the right to raise prices');
  await article.getByRole('link', { name: 'Write why this matters now' }).click();
  await expect(owner).toHaveURL(/\/cards\//);
  const description = owner.locator('[contenteditable=true]');
  await description.click();
  await owner.keyboard.type('Two in three lost deals were lost on price.');
  await expect(
    priority(viewer, 'Earn the right to raise prices').getByText('Two in three lost deals'),
  ).toBeVisible();
});

test('readers read: no controls, no money', async ({ open, crew }) => {
  for (const role of ['viewer', 'member'] as const) {
    const { page } = await open(role);
    await page.goto(`${crew.path}/plan`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expect(main.getByRole('button', { name: /Add|Move|Actions/ })).toHaveCount(0);
    if (role === 'viewer') await expect(main.getByText('planned')).toHaveCount(0);
  }
});
