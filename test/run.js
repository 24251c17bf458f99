import { ensureBuilt, fetchPackages, requireNode, step } from '../server/installation.js';

/** `npm test`: sets up what is missing, then checks and tests everything, quickest first. */
requireNode();
const compiling = fetchPackages();
const { ensureBrowser } = await import('./browser.js');
const { together } = await import('./together.js');
const browser = ensureBrowser();

const npmRun = (/** @type {string} */ script) => ['run', '--silent', script];
await together([
  ...(compiling ? [compiling] : []),
  { says: 'Lint', command: 'npm', args: npmRun('lint') },
  { says: 'Types', command: 'npm', args: npmRun('types') },
  { says: 'Nothing unused', command: 'npm', args: npmRun('unused') },
  { says: 'Walls between the rooms', command: 'npm', args: npmRun('walls') },
  { says: 'Format', command: 'npm', args: npmRun('format:check') },
  { says: 'Unit tests', command: 'npm', args: npmRun('test:unit') },
]);
ensureBuilt();
step('No server code in the browser', 'node', ['test/client-bundle.js']);
step('Integration tests', 'npm', npmRun('test:integration'));
// With the machine to themselves: other work beside a browser makes its tests late and saves no time.
step('Browser tests', 'npm', npmRun('test:e2e'), { ...process.env, CHROMIUM_PATH: browser });
console.log('✓ All checks and tests passed.');
