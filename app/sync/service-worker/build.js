import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds the service worker beside the app it keeps, after the app: it carries the names of the built files, so every
 * build has a worker of its own, which browsers find and start.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const client = path.join(root, 'build', 'client');

/** Scripts, styles, and the fonts of Latin letters; other files are kept when they are first used. @param {string} name */
const isNeeded = (name) => /\.(js|css)$/.test(name) || /-latin-wght-.*\.woff2$/.test(name);

const assets = readdirSync(path.join(client, 'assets'))
  .filter(isNeeded)
  .sort()
  .map((name) => `/assets/${name}`);
if (assets.length === 0) throw new Error('Nothing to keep: build the app first.');

await build({
  entryPoints: [path.join(root, 'app', 'sync', 'service-worker', 'worker.ts')],
  outfile: path.join(client, 'service-worker.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: {
    ASSETS: JSON.stringify(assets),
    BUILD: JSON.stringify(
      createHash('sha256').update(assets.join('\n')).digest('hex').slice(0, 12),
    ),
  },
});
