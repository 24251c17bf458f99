import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { root } from './installation.js';

/**
 * The last step of the build: beside every asset lies the same one compressed as far as it goes, so that the server
 * compresses none while somebody waits for a page.
 */
const SMALLEST = 1024;
const TEXT = /\.(js|css|svg|json)$/;
const assets = path.join(root, 'build', 'client', 'assets');
const ways = /** @type {const} */ ([
  ['br', promisify(brotliCompress)],
  ['gz', (/** @type {Buffer} */ content) => promisify(gzip)(content, { level: 9 })],
]);

const files = (await readdir(assets)).filter((name) => TEXT.test(name));
await Promise.all(
  files.map(async (name) => {
    const file = path.join(assets, name);
    const content = await readFile(file);
    if (content.length < SMALLEST) return;
    for (const [ending, compress] of ways) {
      await writeFile(`${file}.${ending}`, await compress(content));
    }
  }),
);
