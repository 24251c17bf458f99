import { LIMITS, type Limits } from '#model/limits.ts';
import { beginCatchUp, type CatchUp } from '#server/catch-up.ts';
import type { Log } from '#server/log.ts';
import { createRooms, type Rooms, type SocketDoor } from '#server/rooms/rooms.ts';
import { Disk, type UnderWay, type Weather } from './disk.ts';
import type { Door } from './network.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Short, so that a run sees rooms close, logs become snapshots and dead sockets found. */
const SIM_LIMITS: Limits = {
  ...LIMITS,
  roomIdleMs: 2_000,
  compactAfterEntries: 30,
  pingMs: 8_000,
  accessRecheckMs: 20_000,
  sweepEveryMs: 4_000,
  resyncMs: 15_000,
  checkMs: 10_000,
  // In this thread: virtual time does not know what others do.
  replayHereBytes: 1024 * 1024 * 1024,
};
/** How long a server that could not start waits before it tries again. */
const TRY_AGAIN_MS = 1_000;

export type ServerParts = {
  readonly file: string;
  readonly time: VirtualTime;
  readonly underWay: UnderWay;
  readonly random: Random;
  readonly weather: Weather;
  readonly onFault: (says: string, error: unknown) => void;
  /** It takes sockets from now on. */
  readonly onUp: (server: SimServer) => Promise<void>;
};

/** One process's life: the real rooms on a simulated disk, from its start to its stop or its death. */
export class SimServer {
  readonly disk: Disk;
  readonly #parts: ServerParts;
  #rooms: (Rooms & SocketDoor) | undefined;
  #catchUp: CatchUp | undefined;
  #isAlive = true;
  #isStopping = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.disk = new Disk(parts);
    void this.#start();
  }

  /** What pages connect to; undefined while it starts, stops or is no more. */
  get door(): Door | undefined {
    return this.#rooms && this.#isAlive && !this.#isStopping ? this.#door : undefined;
  }

  get rooms(): Rooms {
    if (!this.#rooms) throw new Error('The server is not up');
    return this.#rooms;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** As on SIGTERM; resolves, in virtual time, when the process has ended. False: it was killed meanwhile. */
  async stop(): Promise<boolean> {
    this.#isStopping = true;
    await this.#rooms?.stop();
    await this.#catchUp?.stop();
    await this.disk.close();
    const isMine = this.#isAlive;
    this.#isAlive = false;
    return isMine;
  }

  /** As on SIGKILL. */
  async kill(): Promise<void> {
    this.#isAlive = false;
    await this.disk.kill();
  }

  readonly #door: Door = {
    call: async (address, token) => {
      const [, boardId = '', epoch = ''] = /\/sync\/(\w+)\.(\d+)/.exec(address) ?? [];
      try {
        const visit = await this.#rooms?.visit({ token, boardId, epoch: Number(epoch) });
        return visit && ((socket) => visit.enter(socket));
      } catch (error) {
        this.#fault('A socket could not be asked about', error);
        return undefined;
      }
    },
  };

  async #start(): Promise<void> {
    const { time, onUp } = this.#parts;
    const { db } = this.disk;
    const log: Log = {
      info: () => undefined,
      fault: (says, error) => this.#fault(says, error),
    };
    try {
      this.#catchUp = await beginCatchUp({ db, log });
    } catch (error) {
      this.#fault('The server could not start', error);
      await time.sleep(TRY_AGAIN_MS);
      return this.#start();
    }
    const rooms = createRooms({
      db,
      log,
      now: () => new Date(time.nowMs),
      limits: SIM_LIMITS,
    });
    await onUp(this);
    this.#rooms = rooms;
    this.#catchUp.goOn();
  }

  #fault(says: string, error: unknown): void {
    // While it stops, who asks is told that it does.
    if (this.#isAlive && !this.#isStopping) this.#parts.onFault(says, error);
  }
}
