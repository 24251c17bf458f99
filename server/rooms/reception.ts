import type { BoardRow } from '#db/boards.ts';
import type { Limits } from '#model/limits.ts';
import type { Log } from '../log.ts';
import { hasNothing } from './board-bytes.ts';
import type { Connection } from './connection.ts';
import type { HeldBoard } from './held-board.ts';
import type { Job } from './job.ts';
import type { RoomPresence } from './room-presence.ts';
import type { Message } from './wire.ts';

type ReceptionParts = {
  readonly board: BoardRow;
  /** What the room holds at this moment. */
  readonly held: () => HeldBoard;
  readonly presence: RoomPresence;
  /** Tells somebody who is here. */
  readonly greet: (connection: Connection) => void;
  /** Into the room's inbox. */
  readonly put: (job: Job) => void;
  readonly limits: Limits;
  readonly log: Log;
};

/** What becomes of a message of somebody in a room: a job for its next turn, presence, or nothing. */
export class Reception {
  readonly #parts: ReceptionParts;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
  }

  receive(from: Connection, message: Message): void {
    const { put, presence, held, greet } = this.#parts;
    switch (message.type) {
      case 'step1':
        this.#askLate(from, message.stateVector);
        if (!from.isLagging) return put({ ...message, from });
        // Not on top of what waits already.
        from.resumeFrom = message.stateVector;
        return undefined;
      case 'step2':
        from.hasAnswered = true;
        return this.#receiveUpdate(from, message.update, from.takeAnswer());
      case 'update':
        return this.#receiveUpdate(from, message.update, false);
      case 'barrier':
        return from.hasAnswered ? put({ ...message, from }) : undefined;
      case 'presence':
        return presence.hear(from, message.entries, held().writers);
      case 'query-presence':
        return from.mayBeGreeted() ? greet(from) : undefined;
      case 'mismatch':
        return this.#noteMismatch(from);
    }
  }

  /** Asks what somebody has that is not here, now that it is known how much that can be. */
  #askLate(from: Connection, theirs: Uint8Array): void {
    if (!from.isUnasked) return;
    from.isUnasked = false;
    from.askFor(hasNothing(theirs) ? theirs : this.#parts.held().stateVector());
  }

  #receiveUpdate(from: Connection, update: Uint8Array, isAnswer: boolean): void {
    // Written before it answered our step 1: the answer holds it too, and in the right order. A reader is told.
    if (!from.hasAnswered && from.canWrite) return;
    const isTooLong = !isAnswer && update.byteLength > this.#parts.limits.updateBytes;
    if (isTooLong) from.close('tooBig');
    else this.#parts.put({ type: 'update', from, update, isAnswer });
  }

  #noteMismatch(from: Connection): void {
    if (from.isMismatched) return;
    from.isMismatched = true;
    const { board, log } = this.#parts;
    log.fault(
      `Board ${board.id} is another on a page of ${from.person.personId}`,
      'The page loads it anew',
    );
  }
}
