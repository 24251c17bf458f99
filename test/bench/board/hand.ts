import type { Page } from '@playwright/test';
import { pause } from '../statistics.ts';

/** Long enough for what an act sets going to come to rest. */
const REST_MS = 250;

/** Does something a few times; how long each key, click or release took to be seen. */
async function seen(page: Page, act: () => Promise<void>): Promise<number[]> {
  await pause(REST_MS);
  await page.evaluate(() => (window.benchNotes.handMs = []));
  await act();
  await pause(REST_MS);
  return page.evaluate(() => window.benchNotes.handMs);
}

/** From a key to the picture that shows it: going to cards, selecting one, carrying one. */
export async function keyMs(page: Page): Promise<number[]> {
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await pause(60);
    }
  };
  await page.locator('[data-card-link]').first().focus();
  const times = await seen(page, async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'x', 'x');
    await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Space');
    await press('End', 'Home');
  });
  return times;
}

/** From a click to the picture that shows it: selecting cards, opening a card's menu. */
export async function clickMs(page: Page): Promise<number[]> {
  const links = page.locator('[data-card-link]');
  const times = await seen(page, async () => {
    for (const at of [0, 1, 2, 0, 1, 2]) {
      await links.nth(at).click({ modifiers: ['ControlOrMeta'] });
    }
    await links.first().hover();
    await page
      .getByRole('button', { name: /^Move / })
      .first()
      .click();
  });
  await page.keyboard.press('Escape');
  return times;
}

export type Dragged = { readonly dropMs: number; readonly frameMs: readonly number[] };

/** Drags the first card over three columns and back, and lets go. */
export async function drag(page: Page): Promise<Dragged> {
  await page.mouse.move(700, 5);
  await pause(REST_MS);
  const card = await page.locator('[data-card-id]').first().boundingBox();
  if (!card) throw new Error('The board shows no card.');
  await page.mouse.move(card.x + 60, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 70, card.y + 30, { steps: 2 });
  await page.evaluate(() => (window.benchNotes.frameMs = []));
  for (let step = 0; step < 120; step += 1) {
    const turn = (step / 120) * Math.PI * 2;
    const x = card.x + 500 - Math.cos(turn) * 430;
    await page.mouse.move(x, 350 + Math.sin(turn * 2) * 150);
  }
  const frameMs = await page.evaluate(() => window.benchNotes.frameMs);
  const [dropMs = NaN] = await seen(page, () => page.mouse.up());
  return { dropMs, frameMs };
}

/** Scrolls a column with the wheel from top to bottom; the time between pictures. */
export async function scroll(page: Page): Promise<readonly number[]> {
  const card = await page.locator('[data-card-id]').first().boundingBox();
  if (!card) throw new Error('The board shows no card.');
  await page.mouse.move(card.x + 60, 500);
  await pause(REST_MS);
  await page.evaluate(() => (window.benchNotes.frameMs = []));
  for (let step = 0; step < 80; step += 1) await page.mouse.wheel(0, 400);
  await pause(REST_MS);
  const frameMs = await page.evaluate(() => window.benchNotes.frameMs);
  for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, -10_000);
  return frameMs;
}
