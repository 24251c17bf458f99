import { existsSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, requireNode } from './installation.js';

/**
 * `npm run backup`, `restore`, `rebuild-rows` and `reset-link`. With the build that is there, which is the program the data belongs
 * to; it is made only where there is none yet.
 */
requireNode();
const commands = new URL('../build/commands.js', import.meta.url);
if (!existsSync(commands)) {
  ensureInstalled();
  ensureBuilt();
}
process.env.NODE_ENV ??= 'production';
await import(commands.href);
