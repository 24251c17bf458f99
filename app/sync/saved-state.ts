import type { BoardDoc } from '#model/board/doc.ts';

/** What the interface says about one's own changes. Saved means durable on the server (R2). */
export type SavedState =
  | {
      readonly state: 'connecting' | 'saved' | 'saving' | 'offline';
      /** Own changes the server has not confirmed. */
      readonly waiting: number;
    }
  | { readonly state: 'stopped'; readonly says: string };

/** Counts own changes and what the server confirmed of them. */
export type Unsaved = {
  readonly count: number;
  /** The socket is in step: whatever was written before has been sent, so a barrier may ask about it. */
  connected(send: (nonce: number) => void): void;
  disconnected(): void;
  /** The server's answer to a barrier. */
  confirmed(nonce: number): void;
  stop(): void;
};

/**
 * Decides Saved by barriers alone: each change is numbered, and a barrier carries the number of the last one sent
 * before it. State vectors cannot tell, because deleting does not move them. One barrier is under way at a time.
 *
 * @param isOwn whether a change of this origin was made here, not received
 */
export function countUnsaved(
  doc: BoardDoc,
  { isOwn, onChange }: { isOwn: (origin: unknown) => boolean; onChange: () => void },
): Unsaved {
  let made = 0;
  let kept = 0;
  let send: ((nonce: number) => void) | undefined;
  let isAsking = false;

  const ask = (): void => {
    if (isAsking || !send || kept === made) return;
    isAsking = true;
    send(made);
  };
  const onUpdate = (_bytes: Uint8Array, origin: unknown): void => {
    if (!isOwn(origin)) return;
    made += 1;
    // The provider sends the change in its own listener, which may come after this one.
    queueMicrotask(ask);
    onChange();
  };
  doc.on('update', onUpdate);

  return {
    get count() {
      return made - kept;
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
      ask();
      onChange();
    },
    stop: () => doc.off('update', onUpdate),
  };
}
