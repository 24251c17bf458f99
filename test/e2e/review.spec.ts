import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const PRIORITY = 'Turn more visitors into demos';

test('a decision needs a reason, is recorded, and everybody in the room sees it', async ({
  open,
  crew,
}) => {
  const { page: owner } = await open('owner');
  const { page: viewer } = await open('viewer');
  await owner.goto(`${crew.path}/review`);
  await viewer.goto(`${crew.path}/review`);
  const article = owner.getByRole('article', { name: PRIORITY });
  await article.getByRole('button', { name: 'Decide' }).click();
  const form = article.getByRole('form', { name: `Decide on ${PRIORITY}` });
  await form.getByText('Adjust', { exact: true }).click();
  await form.getByRole('button', { name: 'Record decision' }).click();
  await expect(form.getByText('Say why, in a sentence')).toBeVisible();
  await expectAccessible(owner, 'decision form');

  await form.getByLabel('Why').fill('The form converts; the calendar is the bottleneck now.');
  await form.getByRole('button', { name: 'Record decision' }).click();
  await expect(form).toBeHidden();
  const decisions = viewer.getByRole('region', { name: 'Decisions' });
  await expect(decisions.getByRole('listitem').first()).toContainText(PRIORITY);
  await expect(decisions.getByRole('listitem').first()).toContainText('Clara Moreau');
  await expect(viewer.getByRole('button', { name: 'Decide' })).toHaveCount(0);
});

test('a status other than the numbers’ is said with its reason, and both are shown', async ({
  open,
  crew,
}) => {
  const { page } = await open('lead');
  await page.goto(`${crew.path}/review`);
  const article = page.getByRole('article', { name: PRIORITY });
  await article.getByRole('button', { name: 'Check in' }).click();
  await article.getByText('Off track', { exact: true }).click();
  await article.getByRole('button', { name: 'Save check-in' }).click();
  await expect(article.getByText('Say why the status is not what')).toBeVisible();
  await article.getByLabel('In one line').fill('Nobody can take the calls before January.');
  await article.getByRole('button', { name: 'Save check-in' }).click();
  await expect(article.getByText('Nobody can take the calls')).toBeVisible();
  await expect(article.getByText('the numbers say')).toBeVisible();
});

test('the review is shown to a room without navigation, and Escape brings it back', async ({
  open,
  crew,
}) => {
  const { page } = await open('viewer');
  await page.goto(`${crew.path}/review`);
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.boundingBox();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('button', { name: 'Leave presentation' })).toBeVisible();
  const after = await title.boundingBox();
  expect((after?.height ?? 0) / (before?.height ?? 1)).toBeCloseTo(1.5, 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
});

test('the portfolio leads to the priority that needs one', async ({ open, crew }) => {
  const { page } = await open('owner');
  await page.goto('/portfolio');
  const needs = page.getByRole('list', { name: `What needs attention at ${crew.client.name}` });
  await needs.getByRole('link', { name: /Win a customer for less is off track/ }).click();
  await expect(page).toHaveURL(/\/review\/.*#priority-/);
  await expect(page.getByRole('heading', { name: 'Win a customer for less' })).toBeInViewport();
});
