import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product, running as its own process on an empty data folder. */
export type Product = {
  readonly url: string;
  /** Ends the process without a warning, as a power cut would, and starts it again on the same folder and port. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts `build/server.js` on a free port and waits until it answers. Rejects with what it printed when it does not start. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quarterdeck-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running = await start({ dataDir, port, url });

  return {
    url,
    async killAndRestart() {
      await end(running, 'SIGKILL');
      running = await start({ dataDir, port, url });
    },
    async stop() {
      await end(running, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
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

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
