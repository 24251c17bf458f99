import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without windows the same browser takes a quarter less of the processor. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser the tests drive: one named by CHROMIUM_PATH, an installed Chromium or Chrome, or Playwright's own.
 *
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...onPath, ...fixedPlaces, playwrightsOwn()];
  return candidates.find((file) => file !== '' && existsSync(file));
}

/**
 * Finds a browser, or gets one: Playwright's own, else Debian's through apt when this is root.
 *
 * @returns {string} its path
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('● No Chromium or Chrome here. Getting one …');
  run('npx', ['playwright', 'install', 'chromium']);
  if (!findBrowser() && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  );
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright throws where it has no build for this platform: then there simply is none.
    return '';
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
