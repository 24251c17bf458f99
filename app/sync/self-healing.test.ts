import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as sync from 'y-protocols/sync';
import type { Board } from '#model/board/board.ts';
import { hashBoard } from '#model/board/hash-board.ts';
import { renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { BoardId } from '#model/ids.ts';
import { MESSAGE_CHECK, MESSAGE_MISMATCH, MESSAGE_SYNC } from '#model/wire.ts';
import { addTask, card, person, seededBoard } from '#test/support/boards-in-step.ts';
import { BoardLink } from './board-link.ts';

const NOTHING_YET: Board = {
  kind: 'tasks',
  version: 0,
  columns: [],
  archivedColumns: [],
  cards: {},
  archivedCards: [],
};

/** A board server of a few lines: hands out its document, and says what the test wants. */
function openLine() {
  const server = seededBoard();
  addTask(server, 'a');
  const heard: number[] = [];
  const sockets: Socket[] = [];
  class Socket {
    onmessage: ((event: { data: Uint8Array }) => void) | undefined;
    onopen: (() => void) | undefined;
    readyState = 1;
    constructor() {
      sockets.push(this);
      queueMicrotask(() => this.onopen?.());
    }
    send(frame: Uint8Array): void {
      heard.push(frame[0] ?? -1);
    }
    close(): void {
      this.readyState = 3;
    }
  }
  const say = (write: (encoder: encoding.Encoder) => void): void =>
    sockets.at(-1)?.onmessage?.({ data: encoding.encode(write) });
  const sendDocument = (): void =>
    say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_SYNC);
      sync.writeSyncStep2(encoder, server);
    });
  const check = (hash: string): void =>
    say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_CHECK);
      encoding.writeVarString(encoder, hash);
    });
  const open = (isAnew = false): BoardLink =>
    new BoardLink({
      boardId: 'board' as BoardId,
      epoch: 1,
      initial: NOTHING_YET,
      person: { id: person('ann'), name: 'Ann' },
      serverUrl: 'ws://server',
      WebSocketPolyfill: Socket as unknown as typeof WebSocket,
      isAnew,
    });
  return { server, heard, sendDocument, check, open };
}

async function inStep(isAnew = false) {
  const line = openLine();
  const link = line.open(isAnew);
  const end = link.start();
  await vi.advanceTimersByTimeAsync(0);
  line.sendDocument();
  const hash = (): string => hashBoard(readBoard(line.server), line.server);
  ends.push(end);
  return { ...line, link, hash };
}
const ends: (() => void)[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
});

test('R16 a page that has what the server has goes on', async () => {
  const { link, check, hash, heard } = await inStep();
  check(hash());
  expect(link.state().isSpoilt).toBe(false);
  expect(heard).not.toContain(MESSAGE_MISMATCH);
});

test('R16 a page that has something else says so and gives up its document', async () => {
  const { link, server, check, hash, heard } = await inStep();
  // Lost on the way: the page never hears of it.
  renameCard(server, { cardId: card('a'), title: 'A' });
  check(hash());
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toContain(MESSAGE_MISMATCH);
  expect(link.state().isSpoilt).toBe(true);
});

test('R16 with a change of its own under way a page compares nothing', async () => {
  const { link, check, heard } = await inStep();
  renameCard(link.doc, { cardId: card('a'), title: 'mine' });
  check('2:something');
  await vi.advanceTimersByTimeAsync(0);
  expect(link.state().isSpoilt).toBe(false);
  expect(heard).not.toContain(MESSAGE_MISMATCH);
});

test('R16 a page that was loaded anew says so again, and does not go round in circles', async () => {
  const { link, check, heard } = await inStep(true);
  check('2:something');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toContain(MESSAGE_MISMATCH);
  expect(link.state().isSpoilt).toBe(false);
});
