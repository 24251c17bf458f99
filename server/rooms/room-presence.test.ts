import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '#model/limits.ts';
import { statesIn } from '#test/support/frames.ts';
import type { Connection } from './connection.ts';
import { createRoomPresence } from './room-presence.ts';
import { Writers } from './writers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const person = (personId: string) =>
  ({ person: { personId }, claimPage: () => true }) as unknown as Connection;

function aRoom() {
  const sent: Map<number, Record<string, unknown> | null>[] = [];
  let nowMs = 0;
  const presence = createRoomPresence(
    (frame) => sent.push(statesIn(frame)),
    LIMITS,
    () => nowMs,
  );
  const writers = new Writers();
  return {
    sent,
    presence,
    says: (from: Connection, pageId: number, clock: number, state: unknown) =>
      presence.hear(from, [{ pageId, clock, json: JSON.stringify(state) }], writers),
    pass: (ms: number) => {
      nowMs += ms;
      vi.advanceTimersByTime(ms);
    },
  };
}

describe('R10 presence is passed on', () => {
  test('ten times a second for each page, the newest of what it said', () => {
    const { sent, says, pass } = aRoom();
    const ann = person('ann');

    for (let at = 0; at < 200; at += 1) {
      says(ann, 1, at + 1, { here: at });
      pass(10);
    }
    pass(1_000);

    expect(sent.length).toBeLessThanOrEqual(21);
    expect(sent.length).toBeGreaterThan(14);
    expect(sent.at(-1)?.get(1)?.here).toBe(199);
  });

  test('in one frame for all that moved in a tick, and somebody slow does not wait for somebody quick', () => {
    const { sent, says, pass } = aRoom();
    const [ann, ben] = [person('ann'), person('ben')];
    says(ann, 1, 1, { here: 'a' });
    says(ben, 2, 1, { here: 'b' });
    pass(LIMITS.presenceTickMs);
    expect(sent.map((states) => [...states.keys()])).toEqual([[1, 2]]);

    says(ann, 1, 2, { here: 'c' });
    pass(LIMITS.presenceTickMs);
    says(ben, 2, 2, null);
    pass(LIMITS.presenceTickMs);
    expect(sent.slice(1).map((states) => [...states.entries()])).toEqual([[[2, null]]]);
    pass(100);
    expect(sent.at(-1)?.get(1)?.here).toBe('c');
  });

  test('at once when a socket goes, and nothing of it is kept', () => {
    const { sent, says, pass, presence } = aRoom();
    const ann = person('ann');
    says(ann, 1, 1, { here: 'a' });
    pass(LIMITS.presenceTickMs);

    presence.leave(ann);
    pass(LIMITS.presenceTickMs);

    expect(sent.at(-1)?.get(1)).toBeNull();
    expect(presence.all()).toBeUndefined();
  });
});
