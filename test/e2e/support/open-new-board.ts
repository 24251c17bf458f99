import type { Page } from '@playwright/test';
import { expect, type Crew } from './fixtures.ts';

/** Makes an empty board as the form does (first-run.spec.ts fills it in), and opens it live. */
export async function openNewBoard(page: Page, crew: Crew, title: string): Promise<void> {
  const made = await page.request.post(`${crew.path}/boards`, {
    form: { intent: 'create', title, template: 'empty' },
    headers: { origin: crew.url },
    maxRedirects: 0,
  });
  await page.goto(made.headers().location ?? '');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}
