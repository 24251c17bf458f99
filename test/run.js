import { buildIfStale, fetchPackages, requireNode, step } from '../server/installation.js';

/**
 * `npm test`: sets up what is missing, then checks and tests everything. A browser leaves much of two cores idle while
 * it waits, so the other checks run beside it.
 */
requireNode();
const compiling = fetchPackages();
const { ensureBrowser } = await import('./browser.js');
const { together } = await import('./together.js');
const browser = ensureBrowser();

await together([compiling, buildIfStale()].filter((job) => job !== undefined));
step('No server code in the browser', 'node', ['test/client-bundle.js']);

const npmRun = (/** @type {string} */ script) => ['run', '--silent', script];
await together([
  {
    says: 'Browser tests',
    command: 'npm',
    args: npmRun('test:e2e'),
    env: { ...process.env, CHROMIUM_PATH: browser },
  },
  { says: 'Unit tests', command: 'npm', args: npmRun('test:unit') },
  { says: 'Types', command: 'npm', args: npmRun('types') },
  { says: 'Nothing unused', command: 'npm', args: npmRun('unused') },
  { says: 'Walls between the rooms', command: 'npm', args: npmRun('walls') },
  { says: 'Format', command: 'npm', args: npmRun('format:check') },
  { says: 'Lint', command: 'npm', args: npmRun('lint') },
  {
    says: 'Integration tests',
    command: 'npm',
    args: [...npmRun('test:integration'), '--', '--maxWorkers=1'],
  },
]);
console.log('✓ All checks and tests passed.');
