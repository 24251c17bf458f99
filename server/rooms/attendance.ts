import type { Connection } from './connection.ts';
import type { HeldBoard } from './held-board.ts';
import { encodeCheck } from './wire.ts';

type AttendanceParts = {
  /** Who is here and what they do, for somebody who is in step from now on. */
  readonly presence: () => Uint8Array | undefined;
};

/** The sockets on one board, and how far each of them knows its document. Asked only between a room's turns. */
export class Attendance {
  readonly #parts: AttendanceParts;
  readonly #connections = new Set<Connection>();

  constructor(parts: AttendanceParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0;
  }

  add(connection: Connection): void {
    this.#connections.add(connection);
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection);
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections[Symbol.iterator]();
  }

  /** Sends one frame to everybody who is in step, but for one. */
  broadcast(frame: Uint8Array, except?: Connection): void {
    for (const connection of this.#connections) {
      if (connection.isInStep && connection !== except) connection.send(frame);
    }
  }

  /** Sends somebody what they lack; from then on they get every edit. Not on top of what waits for them already. */
  bringInStep(connection: Connection, stateVector: Uint8Array, held: HeldBoard): void {
    if (connection.isLagging) {
      connection.resumeFrom = stateVector;
      return;
    }
    connection.isInStep = true;
    for (const frame of held.answersTo(stateVector)) connection.send(frame);
    this.greet(connection);
  }

  /** Sends a slow reader no more edits, and notes which it was sent (R26). */
  holdBack(connection: Connection, held: HeldBoard): void {
    if (!connection.isLagging) return;
    connection.isInStep = false;
    connection.resumeFrom ??= held.stateVector();
  }

  greet(connection: Connection): void {
    const everybody = connection.isLagging ? undefined : this.#parts.presence();
    if (everybody) connection.send(everybody);
  }

  /** Whatever got lost on the way to us comes with the answers (R16). */
  resync(held: HeldBoard): void {
    // Nobody has written since the board was opened, or its state would be known.
    if (!held.knowsState) return;
    const stateVector = held.stateVector();
    for (const connection of this.#connections) {
      if (connection.isInStep && connection.hasAnswered) connection.askFor(stateVector);
    }
  }

  /** Whatever got lost on the way to a page it finds out by this (R16). */
  check(held: HeldBoard): void {
    this.broadcast(encodeCheck(held.awake().hash()));
  }
}
