import type * as Y from 'yjs';
import type { BoardDoc } from '#model/board/doc.ts';
import { touchedCards } from '#model/board/touched-cards.ts';
import type { CardId } from '#model/ids.ts';

/** What the interface says about one's own changes. Saved means durable on the server (R2). */
export type SavedState =
  | {
      readonly state: 'connecting' | 'saved' | 'saving' | 'offline';
      /** Own changes the server has not confirmed. */
      readonly waiting: number;
    }
  | { readonly state: 'stopped'; readonly says: string };

/** How the socket is doing; `code` is the close code when the server hung up. */
export type Line =
  | { readonly is: 'connecting' | 'up' | 'down' }
  | { readonly is: 'stopped'; readonly says: string; readonly code?: number };

/** The word for a line and a number of own changes that wait. */
export function readSaved(line: Line, waiting: number): SavedState {
  switch (line.is) {
    case 'stopped':
      return { state: 'stopped', says: line.says };
    case 'up':
      return { state: waiting > 0 ? 'saving' : 'saved', waiting };
    case 'connecting':
      return { state: 'connecting', waiting };
    case 'down':
      return { state: 'offline', waiting };
  }
}

/** Counts own changes and what the server confirmed of them. */
export type Unsaved = {
  readonly count: number;
  /** The cards that changes wait for, each once. */
  cardIds(): CardId[];
  /** Counts changes of an earlier visit too, each by the cards it touched; answers with the number of the first. */
  restored(changes: readonly (readonly CardId[])[]): number;
  /** The socket is in step: whatever was written before has been sent, so a barrier may ask about it. */
  connected(send: (nonce: number) => void): void;
  disconnected(): void;
  /** The server's answer to a barrier. */
  confirmed(nonce: number): void;
  stop(): void;
};

/** An own change, numbered in the order of making. */
export type MadeChange = {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly cardIds: readonly CardId[];
};

type CountOptions = {
  /** Whether a change of this origin was made here, not received. */
  readonly isOwn: (origin: unknown) => boolean;
  readonly onMade?: (change: MadeChange) => void;
  readonly onChange: () => void;
};

/**
 * Decides Saved by barriers alone: each change is numbered, and a barrier carries the number of the last one sent
 * before it. State vectors cannot tell, because deleting does not move them. One barrier is under way at a time.
 */
export function countUnsaved(doc: BoardDoc, { isOwn, onMade, onChange }: CountOptions): Unsaved {
  let made = 0;
  let waiting: { readonly number: number; readonly cardIds: readonly CardId[] }[] = [];
  let kept = 0;
  let send: ((nonce: number) => void) | undefined;
  let isAsking = false;

  const ask = (): void => {
    if (isAsking || !send || kept === made) return;
    isAsking = true;
    send(made);
  };
  const onUpdate = (
    bytes: Uint8Array,
    origin: unknown,
    _doc: BoardDoc,
    transaction: Y.Transaction,
  ): void => {
    if (!isOwn(origin)) return;
    made += 1;
    const change = { number: made, cardIds: touchedCards(doc, transaction) };
    waiting.push(change);
    onMade?.({ ...change, bytes });
    // The provider sends the change in its own listener, which may come after this one.
    queueMicrotask(ask);
    onChange();
  };
  doc.on('update', onUpdate);

  return {
    get count() {
      return made - kept;
    },
    cardIds: () => [...new Set(waiting.flatMap(({ cardIds }) => cardIds))],
    restored: (changes) => {
      const first = made + 1;
      made += changes.length;
      waiting.push(...changes.map((cardIds, at) => ({ number: first + at, cardIds })));
      ask();
      onChange();
      return first;
    },
    connected: (sendBarrier) => {
      send = sendBarrier;
      isAsking = false;
      ask();
    },
    disconnected: () => {
      send = undefined;
      isAsking = false;
    },
    confirmed: (nonce) => {
      isAsking = false;
      if (nonce > kept && nonce <= made) kept = nonce;
      waiting = waiting.filter(({ number }) => number > kept);
      ask();
      onChange();
    },
    stop: () => doc.off('update', onUpdate),
  };
}
