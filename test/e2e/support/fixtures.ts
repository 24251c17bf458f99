import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { startProduct, type Product } from './product.ts';

/** Somebody at their own browser: a context of their own, a page, and a console that must stay empty. */
export type Somebody = { readonly context: BrowserContext; readonly page: Page };

type Fixtures = {
  /** Opens a browser for one more person; `signIn` or an invitation makes them somebody. */
  newPerson: () => Promise<Somebody>;
};

/**
 * Browser tests: one server per test file on an empty data folder, any number of people, and any message in
 * anybody's console fails the test.
 */
export const test = base.extend<Fixtures, { product: Product }>({
  product: [
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  newPerson: async ({ browser, contextOptions, product }, use) => {
    const contexts: BrowserContext[] = [];
    const said: string[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: product.url });
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      return { context, page };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(said, 'messages in the browser console').toEqual([]);
  },
});

export { expect };
