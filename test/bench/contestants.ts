import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS, type Limits } from '#model/limits.ts';
import { freePort } from '#test/support/free-port.ts';
import { type Dialect, HOCUSPOCUS, Y_WEBSOCKET } from './dialect.ts';
import type { BoardAddress, BoardToMake, Used } from './measured.js';

/** Who is compared. */
export type Contestant = {
  readonly name: string;
  /** What of an edit is on disk when others see it. */
  readonly stores: string;
  readonly dialect: Dialect;
  readonly script: string;
  /** It has documents of its own, so that somebody who comes later can ask for them. */
  readonly hasDocuments: boolean;
  /** A start finds what there was before the last one's end. */
  readonly keeps: boolean;
};

export const QUARTERDECK: Contestant = {
  name: 'Quarterdeck',
  stores: 'every edit, flushed, before it is seen',
  dialect: Y_WEBSOCKET,
  script: 'build/bench/quarterdeck-server.js',
  hasDocuments: true,
  keeps: true,
};

export const CONTESTANTS: readonly Contestant[] = [
  {
    name: 'relay',
    stores: 'nothing, and has no document',
    dialect: Y_WEBSOCKET,
    script: 'build/bench/relay-server.js',
    hasDocuments: false,
    keeps: false,
  },
  {
    name: 'y-websocket',
    stores: 'nothing',
    dialect: Y_WEBSOCKET,
    script: 'test/bench/peers/y-websocket-server.js',
    hasDocuments: true,
    keeps: false,
  },
  {
    name: 'Hocuspocus',
    stores: 'the whole document, 2 to 10 s later',
    dialect: HOCUSPOCUS,
    script: 'test/bench/peers/hocuspocus.js',
    hasDocuments: true,
    keeps: true,
  },
  QUARTERDECK,
];

/** A board at a server, for a page to open. */
export type Address = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly board: string;
  readonly dialect: Dialect;
};

/** A server that runs as its own process. */
export type RunningServer = {
  /** Makes boards with this content; where they are, in the same order. */
  make(boards: readonly BoardToMake[]): Promise<Address[]>;
  /** What it has used since its start; `collect` empties its memory first. */
  used(collect?: boolean): Promise<Used>;
  /** Ends the process and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** All pages are one person's from one address and say more than people do: those limits are lifted. */
const LIFTED: Partial<Limits> = {
  messagesPerSecond: 1e9,
  socketsPerPerson: 1e6,
  socketsPerBoard: 1e6,
};

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

type Conversation = {
  readonly child: ChildProcess;
  readonly ask: (question: object) => Promise<unknown>;
};

/** Starts a contestant on an empty data folder. `limits` are Quarterdeck's only. */
export async function startServer(
  { script, dialect }: Contestant,
  limits: Partial<Limits> = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'));
  const port = await freePort();
  const start = (): Promise<Conversation> =>
    converse(script, [
      join(folder, 'data.sqlite'),
      String(port),
      JSON.stringify({ ...lifted(), ...limits }),
    ]);
  let server = await start();

  const end = async (): Promise<void> => {
    const ended = new Promise((done) => server.child.once('exit', done));
    await server.ask({ ask: 'stop' });
    // It ends when nobody is there to ask, and writes its profile if it was told to make one.
    server.child.disconnect();
    await ended;
  };
  return {
    make: async (boards) => {
      const made = (await server.ask({ ask: 'make', boards })) as BoardAddress[];
      return made.map(({ path, headers }, at) => ({
        url: `ws://127.0.0.1:${port}${path}`,
        headers,
        board: boards[at]?.name ?? '',
        dialect,
      }));
    },
    used: async (collect = false) => (await server.ask({ ask: 'used', collect })) as Used,
    restart: async () => {
      await end();
      server = await start();
    },
    stop: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Limits by address came later than the benchmark: whatever counts sockets is lifted. */
function lifted(): Partial<Limits> {
  const counts = Object.keys(LIMITS).filter((name) => name.startsWith('sockets'));
  return { ...Object.fromEntries(counts.map((name) => [name, 1e6])), ...LIFTED };
}

async function converse(script: string, args: readonly string[]): Promise<Conversation> {
  const child = fork(script, args, {
    // A profile of the servers is made with `node --cpu-prof --cpu-prof-dir=… build/bench/sync.js`.
    execArgv: ['--expose-gc', ...process.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  await new Promise<void>((ready, failed) => {
    child.on('exit', (code) => {
      const error = new Error(`${script} ended with ${code}`);
      failed(error);
      for (const { reject } of waiting.values()) reject(error);
    });
    child.on(
      'message',
      (message: { port?: number; id?: number; value?: unknown; error?: string }) => {
        if (message.port !== undefined) return ready();
        const one = waiting.get(message.id ?? -1);
        waiting.delete(message.id ?? -1);
        if (message.error !== undefined) one?.reject(new Error(message.error));
        else one?.resolve(message.value);
      },
    );
  });
  return {
    child,
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, ...question });
      }),
  };
}
