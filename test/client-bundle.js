import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks through everything the browser can download for code that must stay on the server: the build already refuses
 * imports of db/ and server/ (vite-env-only), this catches what comes by another way.
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
