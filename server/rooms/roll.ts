import type { Database } from '#db/connect.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import type { Limits } from '#model/limits.ts';
import type { Log } from '../log.ts';
import { type Admission, authorise, type Call, type Visitor } from './authorise.ts';
import type { Connection } from './connection.ts';

type RollParts = {
  readonly db: Database;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits: Limits;
};

/** Who is connected, and whether they still may be (R8). */
export class Roll {
  readonly #parts: RollParts;
  readonly #connections = new Set<Connection>();
  readonly #timers: NodeJS.Timeout[];
  /** How often anybody's access changed: an answer given before the last change is asked for again. */
  #changes = 0;

  constructor(parts: RollParts) {
    this.#parts = parts;
    const { accessRecheckMs, pingMs } = parts.limits;
    this.#timers = [
      setInterval(() => void this.#checkAll(), accessRecheckMs),
      setInterval(() => this.#pingAll(), pingMs),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections;
  }

  get changes(): number {
    return this.#changes;
  }

  ask(call: Call): Promise<Admission> {
    return authorise(this.#parts.db, call, this.#parts.now());
  }

  /** Whether there is a place for one more socket of this person and on this board. */
  hasPlaceFor({ person, board }: Visitor): boolean {
    const { socketsPerPerson, socketsPerBoard } = this.#parts.limits;
    let ofPerson = 0;
    let onBoard = 0;
    for (const { visitor } of this.#connections) {
      if (visitor.person.personId === person.personId) ofPerson += 1;
      if (visitor.board.id === board.id) onBoard += 1;
    }
    return ofPerson < socketsPerPerson && onBoard < socketsPerBoard;
  }

  /** Puts a socket on the roll; one let in before the last change of access is asked again. */
  add(connection: Connection, changesWhenAsked: number): void {
    this.#connections.add(connection);
    if (changesWhenAsked !== this.#changes) void this.#check(connection);
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection);
  }

  /** Asks again for everybody it may concern; resolves when those who may not stay are hung up on. */
  async accessChanged(who: { personId?: PersonId; clientId?: ClientId }): Promise<void> {
    this.#changes += 1;
    const concerned = [...this.#connections].filter(
      ({ visitor: { person, board } }) =>
        (who.personId === undefined || who.personId === person.personId) &&
        (who.clientId === undefined || who.clientId === board.clientId),
    );
    await Promise.all(concerned.map((connection) => this.#check(connection)));
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #check(connection: Connection): Promise<void> {
    try {
      const admission = await this.ask(connection.call);
      if (!admission.ok) return connection.close(admission.reason);
      const { access } = admission.visitor;
      if (access !== connection.visitor.access) connection.close('accessChanged');
    } catch (error) {
      // Who cannot be asked about may not stay.
      this.#parts.log.fault('A socket could not be checked', error);
      connection.close('comeBack');
    }
  }

  /** The backstop for changes nobody announced, such as a session that ran out. One after another: it is no hurry. */
  async #checkAll(): Promise<void> {
    for (const connection of [...this.#connections]) await this.#check(connection);
  }

  #pingAll(): void {
    for (const connection of this.#connections) connection.ping();
  }
}
