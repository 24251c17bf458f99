import { ensureBuilt, ensureInstalled, requireNode, step } from '../server/installation.js';

/** `npm test`: sets up what is missing, then checks and tests everything, quickest first. */
requireNode();
ensureInstalled();
const { ensureBrowser } = await import('./browser.js');
const browser = ensureBrowser();

const npmRun = (/** @type {string} */ script) => ['run', '--silent', script];
step('Types', 'npm', npmRun('types'));
step('Lint', 'npm', npmRun('lint'));
step('Format', 'npm', npmRun('format:check'));
step('Walls between the rooms', 'npm', npmRun('walls'));
step('Nothing unused', 'npm', npmRun('unused'));
step('Unit tests', 'npm', npmRun('test:unit'));
ensureBuilt();
step('No server code in the browser', 'node', ['test/client-bundle.js']);
step('Integration tests', 'npm', npmRun('test:integration'));
step('Browser tests', 'npm', npmRun('test:e2e'), { ...process.env, CHROMIUM_PATH: browser });
console.log('✓ All checks and tests passed.');
