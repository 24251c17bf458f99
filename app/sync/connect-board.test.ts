import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { newBoardDoc } from '#model/board/doc.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { person } from '#test/support/boards-in-step.ts';
import { connectBoard, type SocketListener } from './connect-board.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Times = {
  readonly random: number;
  /** With which everybody is hung up on at once; left out, nobody answers at all. */
  readonly code?: number;
  readonly forMs: number;
};

/** What a browser says of a socket it closed before it was open. */
const CLOSED_HERE = 1006;

/** A server that lets nobody in: when each attempt of one page was made, in milliseconds. */
function attemptsOf({ random, code, forMs }: Times) {
  const attempts: number[] = [];
  class Socket {
    onclose: ((event: { code: number; reason: string }) => void) | undefined;
    constructor() {
      attempts.push(Date.now());
      if (code !== undefined) this.#end(code);
    }
    close(): void {
      this.#end(CLOSED_HERE);
    }
    #end(as: number): void {
      queueMicrotask(() => this.onclose?.({ code: as, reason: '' }));
    }
  }
  const listener = {
    onSynced: vi.fn(),
    onDown: vi.fn(),
    onStopped: vi.fn(),
    onBarrier: vi.fn(),
    onNotice: vi.fn(),
    onCheck: vi.fn(),
  } satisfies SocketListener;
  const start = Date.now();
  const doc = newBoardDoc();
  const awareness = new Awareness(doc);
  const socket = connectBoard({
    doc,
    awareness,
    listener,
    boardId: 'board' as BoardId,
    epoch: 1,
    personId: person('ann'),
    serverUrl: 'ws://server',
    random: () => random,
    WebSocketPolyfill: Socket as unknown as typeof WebSocket,
  });
  return vi.advanceTimersByTimeAsync(forMs).then(() => {
    socket.destroy();
    awareness.destroy();
    return { attempts: attempts.map((at) => at - start), listener };
  });
}

test('R30 pages come back at times of their own, later with every failure, but not for ever later', async () => {
  const code = CLOSE.goingAway.code;
  const early = await attemptsOf({ random: 0.1, code, forMs: 60_000 });
  const late = await attemptsOf({ random: 1, code, forMs: 60_000 });

  expect(early.attempts.slice(0, 5)).toEqual([0, 100, 300, 700, 1_500]);
  expect(late.attempts.slice(0, 5)).toEqual([0, 1_000, 3_000, 7_000, 15_000]);
  expect(late.attempts[5]).toBe(15_000 + LIMITS.reconnectMs);
});

test('R30 a server that does not answer is given up on, and tried again', async () => {
  const { attempts, listener } = await attemptsOf({ random: 1, forMs: 35_000 });
  expect(attempts).toEqual([0, 11_000, 23_000]);
  expect(listener.onDown).toHaveBeenCalledTimes(3);
});

test('R30 nobody comes back who was sent away for good', async () => {
  const { attempts, listener } = await attemptsOf({
    random: 1,
    code: CLOSE.forbidden.code,
    forMs: 60_000,
  });
  expect(attempts).toEqual([0]);
  expect(listener.onStopped).toHaveBeenCalledWith(CLOSE.forbidden.code, CLOSE.forbidden.says);
});
