import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Role } from '#model/access.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { prepareCrew, type PreparedCrew } from './crew.ts';

/** Somebody at their own browser. */
export type Somebody = { readonly context: BrowserContext; readonly page: Page };

/** The sample client with a signed-in person of every role, on a running server. */
export type Crew = PreparedCrew & {
  /** The server's address. */
  readonly url: string;
};

type Fixtures = {
  /** Somebody of the sample client, signed in; two of one role are the same person at two browsers. */
  open: (role: Role) => Promise<Somebody>;
  /** A browser nobody has used. */
  openStranger: () => Promise<Somebody>;
};

type WorkerFixtures = {
  /** The built product with the sample client in it. Its tests share it, so each changes only what it made. */
  product: Product;
  crew: Crew;
};

/** Browser tests: real people at real browsers. Any message in anybody's console fails the test. */
export const test = base.extend<
  Fixtures & { newContext: () => Promise<Somebody> },
  WorkerFixtures & { installation: { product: Product; crew: PreparedCrew } }
>({
  installation: [
    async ({}, use) => {
      let crew: PreparedCrew | undefined;
      const product = await startProduct(async (dataDir) => {
        crew = await prepareCrew(dataDir);
      });
      if (!crew) throw new Error('the sample client was not made');
      await use({ product, crew });
      await product.stop();
    },
    { scope: 'worker' },
  ],
  product: [async ({ installation }, use) => use(installation.product), { scope: 'worker' }],
  crew: [
    async ({ installation: { crew, product } }, use) => use({ ...crew, url: product.url }),
    { scope: 'worker' },
  ],
  newContext: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    const said: string[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !isOfALostLine(message.text())) {
          said.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => said.push(`${page.url()}: ${String(error)}`));
      return { context, page };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(said, 'messages in the browser console').toEqual([]);
  },
  baseURL: async ({ product }, use) => use(product.url),
  open: async ({ newContext, product, crew }, use) => {
    await use(async (role) => {
      const somebody = await newContext();
      const [name = '', value = ''] = crew.cookies[role].split('=');
      await somebody.context.addCookies([{ name, value, url: product.url }]);
      return somebody;
    });
  },
  openStranger: async ({ newContext }, use) => use(newContext),
});

/** What Chromium itself prints when a test cuts the line or asks for a page that is not there. */
function isOfALostLine(text: string): boolean {
  return /Service Worker registration blocked|error occurred when fetching the script|net::ERR_|WebSocket connection to|the server responded with a status of 4\d\d/.test(
    text,
  );
}

export { expect };
