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

/** A server that hangs up on everybody at once: when each attempt of one page was made, in milliseconds. */
function attemptsOf({ random, code, forMs }: { random: number; code: number; forMs: number }) {
  const attempts: number[] = [];
  class Socket {
    onclose: ((event: { code: number; reason: string }) => void) | undefined;
    constructor() {
      attempts.push(Date.now());
      queueMicrotask(() => this.onclose?.({ code, reason: '' }));
    }
    close(): void {
      this.onclose = undefined;
    }
  }
  const stopped = vi.fn();
  const listener: SocketListener = {
    onSynced: vi.fn(),
    onDown: vi.fn(),
    onStopped: stopped,
    onBarrier: vi.fn(),
    onNotice: vi.fn(),
    onCheck: vi.fn(),
  };
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
    return { attempts: attempts.map((at) => at - start), stopped };
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

test('R30 nobody comes back who was sent away for good', async () => {
  const { attempts, stopped } = await attemptsOf({
    random: 1,
    code: CLOSE.forbidden.code,
    forMs: 60_000,
  });
  expect(attempts).toEqual([0]);
  expect(stopped).toHaveBeenCalledWith(CLOSE.forbidden.code, CLOSE.forbidden.says);
});
