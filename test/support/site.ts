import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/connect.ts';
import { serve } from '#server/serve.ts';
import { configFor } from './board-server.ts';
import { freePort } from './free-port.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** The whole product in this process: the built app, a database in a folder of its own, a port of its own. */
export type Site = {
  readonly url: string;
  /** Where it listens, for a test whose public address is another. */
  readonly port: number;
  readonly db: Database;
  readonly dataDir: string;
  /** Somebody at a browser of their own; with a cookie, somebody signed in. */
  visitor(cookie?: string): Visitor;
  /** What it noted as faults; a test that expects none looks. */
  readonly faults: readonly string[];
  stop(): Promise<void>;
};

/** Starts it on an empty database. `npm run build` must have run. */
export async function startSite(env: Record<string, string> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-site-'));
  const port = await freePort();
  const config = configFor(port, { DATA_DIR: folder, ...env });
  const faults: string[] = [];
  const running = await serve({
    config,
    log: { info: () => undefined, fault: (says, error) => faults.push(`${says} ${String(error)}`) },
    onLost: (error) => faults.push(String(error)),
  });
  return {
    url: config.publicUrl,
    port,
    db: running.db,
    dataDir: folder,
    visitor: (cookie) => createVisitor(config.publicUrl, cookie),
    faults,
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
