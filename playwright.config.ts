import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './test/browser.js';

const launchOptions = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * Browser tests drive the production build, on one server with the sample client (test/e2e/support/fixtures.ts) that the
 * tests of one worker share: each changes what it made itself and leaves everybody signed in.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  // A browser on a busy machine may be late once; what fails three times is broken.
  retries: process.env.CI ? 2 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? 'list' : 'line',
  use: {
    // Recording a trace of every test costs a third of the time; `--trace on` makes one.
    screenshot: 'only-on-failure',
    // Only the tests of it need the service worker; it fetches the whole app into every new browser.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // What moves is drawn over and over, by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions,
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
      grepInvert: /@phone-only/,
    },
    {
      name: 'phone',
      use: {
        ...devices['iPhone 13'],
        defaultBrowserType: 'chromium',
        viewport: { width: 390, height: 844 },
        // Three times the dots each way are nine times the drawing, on a machine without a graphics card.
        deviceScaleFactor: 1,
      },
      grep: /@phone/,
    },
  ],
});
