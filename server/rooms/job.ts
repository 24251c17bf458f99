import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import type { PersonId } from '#model/ids.ts';
import type { Connection } from './connection.ts';
import type { StillRoom } from './still-room.ts';
import type { Stored } from './stored-board.ts';

/** Bytes a page wrote. `isAnswer`: its answer to our step 1, all it had that we lacked. */
export type UpdateJob = {
  readonly type: 'update';
  readonly from: Connection;
  readonly update: Uint8Array;
  readonly isAnswer: boolean;
};

/** A change or a look by server code; `done` is called when what it saw is durable. */
export type ServerJob = {
  readonly type: 'server';
  /** Null: the server itself. Undefined: it only looks. */
  readonly actor: PersonId | null | undefined;
  work(doc: BoardDoc, content: () => Board): void;
  readonly done: () => void;
  fail(error: unknown): void;
};

/** Somebody wants the room to hold still. */
export type StillJob = {
  readonly type: 'still';
  /** Resolves when it is let go; rejects when its document is not what is on disk. */
  hold(room: Omit<StillRoom, 'release'>): Promise<void>;
  fail(error: unknown): void;
};

/** Resolves with the room once it holds still; `serve` puts the job into its inbox. */
export function askToHoldStill(serve: (job: StillJob) => void): Promise<StillRoom> {
  return new Promise((resolve, reject) => {
    serve({
      type: 'still',
      fail: reject,
      hold: (room) =>
        new Promise<void>((letGo, spoil) => {
          const release = (error?: Error): void => (error ? spoil(error) : letGo());
          resolve({ ...room, release });
        }),
    });
  });
}

/** What waits in a room's inbox; taken in order. */
export type Job =
  | UpdateJob
  | ServerJob
  | StillJob
  | { readonly type: 'step1'; readonly from: Connection; readonly stateVector: Uint8Array }
  | { readonly type: 'barrier'; readonly from: Connection; readonly nonce: number }
  /** Too much waits for this reader: from here on it gets no edits. */
  | { readonly type: 'behind'; readonly from: Connection }
  /** Everybody is asked what they have that is not here, or told what the board should say (R16). */
  | { readonly type: 'resync' | 'check' }
  /** Nobody has needed the document for a while; `bytes` is the board after entry `seq` when it had to be read. */
  | { readonly type: 'sleep'; readonly stored?: Stored }
  | { readonly type: 'project' };
