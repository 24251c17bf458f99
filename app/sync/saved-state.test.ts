import { beforeEach, describe, expect, test } from 'vitest';
import type { BoardDoc } from '#model/board/doc.ts';
import { archiveCard, renameCard } from '#model/board/ops/cards.ts';
import { FROM_AFAR, addTask, card, seededBoard } from '#test/support/boards-in-step.ts';
import { countUnsaved, type Unsaved } from './saved-state.ts';

describe('R2 changes are waiting until a barrier sent behind them is answered', () => {
  let doc: BoardDoc;
  let unsaved: Unsaved;
  let barriers: number[];
  const connect = (): void => unsaved.connected((nonce) => barriers.push(nonce));
  const answer = (): void => unsaved.confirmed(barriers.at(-1) ?? -1);
  /** Barriers are sent when the provider has sent the change. */
  const sent = (): Promise<void> => Promise.resolve();

  beforeEach(() => {
    doc = seededBoard();
    barriers = [];
    unsaved = countUnsaved(doc, {
      isOwn: (origin) => origin !== FROM_AFAR,
      onChange: () => undefined,
    });
  });

  test('a deletion too, which moves no state vector', async () => {
    connect();
    addTask(doc, 'a');
    await sent();
    answer();
    expect(unsaved.count).toBe(0);

    archiveCard(doc, { cardId: card('a'), at: '2026-11-02T09:00:00.000Z' });
    doc.getMap('cards').delete(card('a'));
    await sent();
    expect(unsaved.count).toBe(2);
  });

  test('one barrier is under way at a time, and the next asks about all that came meanwhile', async () => {
    connect();
    for (const name of ['a', 'b', 'c']) {
      addTask(doc, name);
      await sent();
    }
    expect(barriers).toEqual([1]);

    answer();
    expect(unsaved.count).toBe(2);
    expect(barriers).toEqual([1, 3]);
    answer();
    expect(unsaved.count).toBe(0);
  });

  test('offline they are counted, and asked about again on return', async () => {
    connect();
    addTask(doc, 'a');
    await sent();
    unsaved.disconnected();
    renameCard(doc, { cardId: card('a'), title: 'A' });
    await sent();
    expect(unsaved.count).toBe(2);
    expect(barriers).toEqual([1]);

    connect();
    expect(barriers).toEqual([1, 2]);
    answer();
    expect(unsaved.count).toBe(0);
  });

  test("others' changes are not one's own to wait for", () => {
    connect();
    doc.transact(() => addTask(doc, 'a'), FROM_AFAR);
    expect(unsaved.count).toBe(0);
  });

  test('an answer to something never asked confirms nothing', async () => {
    connect();
    addTask(doc, 'a');
    await sent();
    unsaved.confirmed(99);
    expect(unsaved.count).toBe(1);
  });
});
