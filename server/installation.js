import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What must be there before the server or the tests can run: the packages of the lock file, and the build.
 * Plain JavaScript on Node alone, because it runs when nothing is installed yet.
 */

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const installedStamp = path.join(root, 'node_modules', '.installed');
const builtStamp = path.join(root, 'build', '.built');
const oldestNode = [20, 19];

/** Ends the process with a sentence when this Node is too old to install anything. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `Quarterdeck needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install Node 24 LTS and start again.`,
  );
  process.exit(1);
}

/**
 * Runs one step with its output shown; ends the process with the step's name when it fails.
 *
 * @param {string} says what a person reads while it runs
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function step(says, command, args, env = process.env) {
  const startedAt = Date.now();
  console.log(`● ${says} …`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(
      `✗ ${says} failed${error ? `: ${error.message}` : ''}. Mend what is said above and run it again.`,
    );
    process.exit(1);
  }
  console.log(`✓ ${says} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** Installs what the lock file says, unless that is what is installed. */
export function ensureInstalled() {
  if (isInstalled()) return;
  step('Installing packages', 'npm', install);
  markInstalled();
}

/**
 * The same in two parts for the tests: fetches the packages now, and returns the compiling that is left, which keeps
 * one core busy for a minute and so is done beside other work. Undefined when all is there.
 *
 * @returns {{ says: string, command: string, args: string[], done: () => void } | undefined}
 */
export function fetchPackages() {
  if (isInstalled()) return undefined;
  step('Fetching packages', 'npm', [...install, '--ignore-scripts']);
  return {
    says: 'Compiling SQLite',
    command: 'npm',
    args: ['rebuild', 'sqlite3', 'esbuild'],
    done: markInstalled,
  };
}

const install = ['ci', '--include=dev', '--no-audit', '--no-fund'];
const lockFiles = ['package.json', 'package-lock.json', '.npmrc'];
const isInstalled = () => readStamp(installedStamp) === fingerprint(lockFiles);
const markInstalled = () => writeFileSync(installedStamp, fingerprint(lockFiles));

/** Builds the app and the server, unless the build is of these very sources. */
export function ensureBuilt() {
  const wanted = fingerprint([
    'app',
    'db',
    'server',
    'public',
    'package.json',
    'package-lock.json',
    'remix.config.js',
    'vite.config.ts',
    'tsconfig.json',
  ]);
  if (readStamp(builtStamp) === wanted) return;
  step('Building', 'npm', ['run', '--silent', 'build'], { ...process.env, NODE_ENV: 'production' });
  mkdirSync(path.dirname(builtStamp), { recursive: true });
  writeFileSync(builtStamp, wanted);
}

/** @param {string} file */
function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A hash of the names and contents of files and folders. @param {string[]} names */
function fingerprint(names) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const name of names) addTo(hash, path.join(root, name));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 */
function addTo(hash, file) {
  if (!existsSync(file)) return;
  const entries = readEntries(file);
  hash.update(path.relative(root, file));
  if (!entries) hash.update(readFileSync(file));
  else for (const entry of entries.sort()) addTo(hash, path.join(file, entry));
}

/** The names in a folder; undefined for a file. @param {string} file */
function readEntries(file) {
  try {
    return readdirSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
