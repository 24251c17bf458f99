import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { startSite, type Site } from '#test/support/site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

test('R2 /healthz says so while nothing can be written, and that all is well again when it can', async () => {
  const owner = await aPerson(site.db, 'Ola');
  await aBoard(site.db, await aClient(site.db, { key: 'ACME', createdBy: owner.id }));
  const status = async (): Promise<number> => (await site.visitor().get('/healthz')).status;
  expect(await status()).toBe(200);

  // As on a full disk: no page more than there are, and none of those is free.
  await sql`vacuum`.execute(site.db);
  await sql`pragma max_page_count = 1`.execute(site.db);
  await vi.waitUntil(async () => (await status()) === 503, { timeout: 10_000 });

  await sql`pragma max_page_count = 1000000`.execute(site.db);
  await vi.waitUntil(async () => (await status()) === 200, { timeout: 10_000 });
});
