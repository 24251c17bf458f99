import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks through everything the browser can download for code that must stay on the server: the build already refuses
 * imports of db/ and server/ (vite-env-only), this catches what comes by another way. Then adds up what a board needs
 * before anybody can press a key on it.
 */
const folder = join(import.meta.dirname, '..', 'build', 'client', 'assets');
const marks = [
  'CamelCasePlugin',
  'BEGIN IMMEDIATE',
  'passwordHash',
  'argon2',
  'node:crypto',
  'DATABASE_URL',
  'from"kysely"',
];

const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const found = scripts.flatMap((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return marks.filter((mark) => text.includes(mark)).map((mark) => `${name}: ${mark}`);
});

if (scripts.length === 0) throw new Error(`No scripts in ${folder}: build first.`);
if (found.length > 0) throw new Error(`Server code reaches the browser:\n${found.join('\n')}`);
console.log(`${scripts.length} scripts read, no server code among them.`);

/** Compressed with gzip, in kB. More than that and a board is slow on a phone: fetch what is not needed at once later. */
const MOST_KB = 200;
const ROUTES = ['root', 'shell', 'routes/client/route', 'routes/board/route'];

const manifest = scripts.find((name) => name.startsWith('manifest-')) ?? '';
const { entry, routes } = JSON.parse(
  readFileSync(join(folder, manifest), 'utf8').replace(/^[^{]*|[^}]*$/g, ''),
);
const parts = [entry, ...ROUTES.map((id) => routes[id])].flatMap(
  ({ module, imports = [] }) => /** @type {string[]} */ ([module, ...imports]),
);
const files = new Set([manifest, ...parts.map((path) => path.replace('/assets/', ''))]);
const bytes = [...files].map((name) => {
  const file = join(folder, name);
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
});
const kB = Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1000);
if (!(kB <= MOST_KB)) throw new Error(`A board needs ${kB} kB of script, more than ${MOST_KB}.`);
console.log(`A board needs ${kB} kB of script before it can be used, in ${files.size} files.`);
