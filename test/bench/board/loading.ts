import type { Browser, Page } from '@playwright/test';
import { median } from '../statistics.ts';
import { takeNotes } from './in-page.ts';
import type { SampleBoard } from './make-boards.ts';

/** A running product, and who looks. */
export type At = { readonly browser: Browser; readonly url: string; readonly cookie: string };

export type Loaded = {
  readonly firstPaintMs: number;
  readonly interactiveMs: number;
  readonly scriptBytes: number;
  readonly liveScriptBytes: number;
  readonly shift: number;
};

/** From the request of the page to its last byte, the middle of some. */
export async function answerMs({ url, cookie }: At, { path }: SampleBoard): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const from = performance.now();
    const answer = await fetch(url + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The board answered ${answer.status}.`);
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Opens a board in a browser that has nothing of it, until it is live. */
export async function openCold(at: At, { path }: SampleBoard): Promise<Page> {
  const context = await at.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = at.cookie.split('=');
  await context.addCookies([{ name, value, url: at.url }]);
  const page = await context.newPage();
  await page.addInitScript(takeNotes);
  await page.goto(at.url + path, { timeout: 120_000 });
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
  return page;
}

/** What the page says of its own loading. */
export function readLoading(page: Page): Promise<Loaded> {
  return page.evaluate(async () => {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const scripts = (
      performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    const hydratedMs = window.benchNotes.hydratedMs ?? NaN;
    const sum = (entries: PerformanceResourceTiming[]): number =>
      entries.reduce((bytes, each) => bytes + each.encodedBodySize, 0);
    const shift = await new Promise<number>((done) => {
      let total = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) total += (entry as { value?: number }).value ?? 0;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(total), 50);
    });
    return {
      // Painting begins while the page arrives: from its first byte.
      firstPaintMs: (paint?.startTime ?? NaN) - (navigation?.responseStart ?? NaN),
      interactiveMs: hydratedMs,
      scriptBytes: sum(scripts.filter(({ responseEnd }) => responseEnd <= hydratedMs)),
      liveScriptBytes: sum(scripts),
      shift,
    };
  });
}
