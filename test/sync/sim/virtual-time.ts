import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import zlib from 'node:zlib';
import { randomOf, type Random } from './random.ts';

/**
 * Time, timers and randomness of this process, replaced while a simulation runs. Import this before anything else:
 * packages keep `Date.now` and `crypto.getRandomValues` as they find them when they are first imported.
 */
const real = {
  sleep: timersPromises.setTimeout,
  deflateRaw: zlib.deflateRaw,
  inflateRaw: zlib.inflateRaw,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  dateNow: Date.now,
  performanceNow: performance.now.bind(performance),
  random: Math.random,
  getRandomValues: crypto.getRandomValues.bind(crypto),
};

type Work = (...given: unknown[]) => void;

/** A timer as Node's look to those who made it. */
class Timer {
  isCancelled = false;

  constructor(
    readonly run: () => void,
    public atMs: number,
    public order: number,
    readonly everyMs: number | undefined,
  ) {}

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return false;
  }
}

/** The first instant of every simulation. */
const START_MS = Date.UTC(2026, 4, 15, 10);

/** Time that stands still until it is moved on, from one timer to the next. */
export class VirtualTime {
  #nowMs = START_MS;
  #order = 0;
  #queue: Timer[] = [];
  readonly #random: Random;
  readonly #underWay: () => Promise<void> | undefined;

  /**
   * @param underWay resolves when the work that other threads do for this process (SQLite's) is done; undefined when
   *   there is none. Time does not move on while there is.
   */
  constructor(seed: number, underWay: () => Promise<void> | undefined) {
    this.#random = randomOf(seed, 'entropy');
    this.#underWay = underWay;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** The instant, as documents write it. */
  get instant(): string {
    return new Date(this.#nowMs).toISOString();
  }

  after(ms: number, run: () => void, everyMs?: number): Timer {
    const timer = new Timer(run, this.#nowMs + Math.max(0, ms || 0), (this.#order += 1), everyMs);
    push(this.#queue, timer);
    return timer;
  }

  sleep(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((done) => void this.after(ms, done));
  }

  random(): number {
    return this.#random.next();
  }

  /** Lets `ms` pass: everything that is due by then runs, one after another, each to its end. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await this.#quiet();
    for (;;) {
      const [next] = this.#queue;
      if (!next || next.atMs > untilMs) break;
      pop(this.#queue);
      if (next.isCancelled) continue;
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.run();
      if (next.everyMs !== undefined && !next.isCancelled) this.#again(next, next.everyMs);
      await this.#quiet();
    }
    this.#nowMs = untilMs;
  }

  /** Lets time pass until something is so; false when it is not within `mostMs`. */
  async until(isSo: () => boolean, mostMs: number, stepMs = 50): Promise<boolean> {
    await this.#quiet();
    for (let leftMs = mostMs; !isSo(); leftMs -= stepMs) {
      if (leftMs <= 0) return false;
      await this.advance(stepMs);
    }
    return true;
  }

  #again(timer: Timer, everyMs: number): void {
    timer.atMs = this.#nowMs + Math.max(1, everyMs);
    timer.order = this.#order += 1;
    push(this.#queue, timer);
  }

  /** Resolves when every promise that can go on has gone on. */
  async #quiet(): Promise<void> {
    for (;;) {
      await new Promise<void>((done) => void real.setImmediate(done));
      const busy = this.#underWay();
      if (!busy) return;
      await busy;
    }
  }
}

let current: VirtualTime | undefined;

/** Runs `work` with the process's clock, timers and randomness taken from `time`. One at a time. */
export async function inVirtualTime<T>(time: VirtualTime, work: () => Promise<T>): Promise<T> {
  if (current) throw new Error('A simulation is already running in this process');
  const { getUnixTime } = await import('lib0/time');
  current = time;
  try {
    if (getUnixTime() !== time.nowMs) throw new Error('virtual-time.ts was not imported first');
    return await work();
  } finally {
    current = undefined;
  }
}

function isEarlier(a: Timer, b: Timer): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

/** A binary heap: hundreds of timers wait at any time. */
function push(heap: Timer[], timer: Timer): void {
  let at = heap.push(timer) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isEarlier(timer, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [a, b] = [heap[left], heap[right]];
    const below = a && b && isEarlier(b, a) ? right : left;
    const child = heap[below];
    if (!child || !isEarlier(child, last)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = last;
}

function cancel(timer: unknown): void {
  if (timer instanceof Timer) timer.isCancelled = true;
}

/** A function that asks the running simulation, and the real one where there is none. */
function installTimers(): void {
  const timeout = (work: Work, ms = 0, ...given: unknown[]): unknown =>
    current
      ? current.after(ms, () => work(...given))
      : Reflect.apply(real.setTimeout, globalThis, [work, ms, ...given]);
  const interval = (work: Work, ms = 0, ...given: unknown[]): unknown =>
    current
      ? current.after(ms, () => work(...given), ms)
      : Reflect.apply(real.setInterval, globalThis, [work, ms, ...given]);
  const immediate = (work: Work, ...given: unknown[]): unknown =>
    current
      ? current.after(0, () => work(...given))
      : Reflect.apply(real.setImmediate, globalThis, [work, ...given]);
  const clearing =
    (realClear: (timer: never) => void) =>
    (timer: unknown): void => {
      if (timer instanceof Timer) cancel(timer);
      else realClear(timer as never);
    };
  Object.assign(globalThis, {
    setTimeout: timeout,
    setInterval: interval,
    setImmediate: immediate,
    clearTimeout: clearing(real.clearTimeout),
    clearInterval: clearing(real.clearInterval),
    clearImmediate: clearing(real.clearImmediate),
  });
}

function installSleep(): void {
  const sleep = <T>(ms = 0, value?: T, options?: object): Promise<T | undefined> =>
    current ? current.sleep(ms).then(() => value) : real.sleep(ms, value, options);
  Object.assign(timersPromises, { setTimeout: sleep });
}

type Done = (error: Error | null, bytes: Buffer) => void;

/** In this thread while a simulation runs: else time would go on while another one works. */
function installCompression(): void {
  Object.assign(zlib, {
    deflateRaw: (bytes: Uint8Array, done: Done): void =>
      current ? done(null, zlib.deflateRawSync(bytes)) : real.deflateRaw(bytes, done),
    inflateRaw: (bytes: Uint8Array, done: Done): void =>
      current ? done(null, zlib.inflateRawSync(bytes)) : real.inflateRaw(bytes, done),
  });
}

function installClockAndRandomness(): void {
  Date.now = () => current?.nowMs ?? real.dateNow();
  Math.random = () => current?.random() ?? real.random();
  performance.now = () => (current ? current.nowMs - START_MS : real.performanceNow());
  crypto.getRandomValues = <T extends ArrayBufferView>(into: T): T => {
    if (!current) return real.getRandomValues(into as never);
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(current.random() * 256);
    return into;
  };
}

installTimers();
installSleep();
installCompression();
installClockAndRandomness();
// Named imports follow, also those made before.
syncBuiltinESMExports();
