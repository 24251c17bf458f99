import type { Database } from '#db/connect.ts';
import { LIMITS, type Limits } from '#model/limits.ts';
import { readConfig, type Config } from '#server/config.ts';
import type { Log } from '#server/log.ts';
import { createRooms, type Rooms, type SocketDoor } from '#server/rooms/rooms.ts';
import { acceptSockets } from '#server/rooms/upgrade.ts';
import { createWebServer } from '#server/web-server.ts';
import { freePort } from './free-port.ts';

/** The part of the server that keeps boards, on a port of its own: sockets and rooms, without pages. */
export type BoardServer = {
  readonly url: string;
  readonly db: Database;
  readonly rooms: Rooms;
  /** Where sockets come in, for one made by hand. */
  readonly visit: SocketDoor['visit'];
  /** What it noted as faults; a test that expects none looks. */
  readonly faults: string[];
  /** As on SIGTERM. */
  stop(): Promise<void>;
};

/** Serves the boards of a database. */
export async function startBoards(
  db: Database,
  options: { limits?: Partial<Limits>; port?: number } = {},
): Promise<BoardServer> {
  const port = options.port ?? (await freePort());
  const config = configFor(port);
  const faults: string[] = [];
  const log: Log = { info: () => undefined, fault: (says) => void faults.push(says) };
  const limits = { ...LIMITS, ...options.limits };
  const rooms = createRooms({ db, log, now: () => new Date(), limits });
  const server = createWebServer(undefined, limits);
  acceptSockets(server, { door: rooms, config, log, limits });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: config.publicUrl,
    db,
    rooms,
    visit: (call) => rooms.visit(call),
    faults,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      await rooms.stop();
      await closed;
    },
  };
}

/** The settings of a server on this port of this machine. */
export function configFor(port: number, env: Record<string, string> = {}): Config {
  const read = readConfig({
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...env,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
}
