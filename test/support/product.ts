import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const ASK_EVERY_MS = 25;

/** The built product, running as its own process on an empty data folder. */
export type Product = {
  readonly url: string;
  /** Ends the process without a warning, as a power cut would, and starts it again on the same folder and port. */
  killAndRestart(): Promise<void>;
  /** Ends it as a power cut would; `start` starts it again. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Asks it to end, and says with what exit code it did. */
  stop(): Promise<number | null>;
};

/**
 * Starts `build/server.js` on a free port and waits until it answers. Rejects with what it printed when it does not
 * start. `prepare` may put something into the data folder before.
 */
export async function startProduct(
  prepare: (dataDir: string) => Promise<void> = () => Promise.resolve(),
): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quarterdeck-product-'));
  await prepare(dataDir);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running = await start({ dataDir, port, url });

  return {
    url,
    async kill() {
      await end(running, 'SIGKILL');
    },
    async start() {
      running = await start({ dataDir, port, url });
    },
    async killAndRestart() {
      await end(running, 'SIGKILL');
      running = await start({ dataDir, port, url });
    },
    async stop() {
      const code = await end(running, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

async function start(at: { dataDir: string; port: number; url: string }): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['build/server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: at.dataDir,
      PORT: String(at.port),
      HOST: '127.0.0.1',
      PUBLIC_URL: at.url,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));

  const deadline = AbortSignal.timeout(30_000);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start:\n${printed}`);
    if (deadline.aborted) throw new Error(`The server does not answer:\n${printed}`);
    if (await answers(at.url)) return child;
    // Asked without a pause, it would take the core that the server starts on.
    await after(ASK_EVERY_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}
