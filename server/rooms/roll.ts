import type { Database } from '#db/connect.ts';
import type { CloseReason } from '#model/close-codes.ts';
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
  readonly #tally = new Tally();
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

  /** Lets somebody in who may come in, unless there is no place for one more socket (R26). */
  seat(call: Call, admission: Admission): Admission {
    const reason = admission.ok ? this.#whyFull(call, admission.visitor) : undefined;
    return reason ? { ok: false, reason } : admission;
  }

  /** Of this person, on this board or from this network. */
  #whyFull({ address }: Call, { person, board }: Visitor): CloseReason | undefined {
    const { socketsPerPerson, socketsPerAddress, socketsPerBoard } = this.#parts.limits;
    if (this.#tally.of(person.personId) >= socketsPerPerson) return 'tooManyOfPerson';
    if (this.#tally.of(board.id) >= socketsPerBoard) return 'tooManyOnBoard';
    if (this.#tally.of(address) >= socketsPerAddress) return 'tooManyFromAddress';
    return undefined;
  }

  /** Puts a socket on the roll; one let in before the last change of access is asked again. */
  add(connection: Connection, changesWhenAsked: number): void {
    this.#connections.add(connection);
    for (const name of namesOf(connection)) this.#tally.add(name, 1);
    if (changesWhenAsked !== this.#changes) void this.#check(connection);
  }

  remove(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    for (const name of namesOf(connection)) this.#tally.add(name, -1);
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

/** Under what a socket is counted. */
function namesOf({ call, visitor }: Connection): readonly (string | undefined)[] {
  return [visitor.person.personId, visitor.board.id, call.address];
}

/** Counts by name; what is not named is not counted. */
class Tally {
  readonly #counts = new Map<string, number>();

  of(name: string | undefined): number {
    return name === undefined ? 0 : (this.#counts.get(name) ?? 0);
  }

  add(name: string | undefined, more: number): void {
    if (name === undefined) return;
    const count = this.of(name) + more;
    if (count > 0) this.#counts.set(name, count);
    else this.#counts.delete(name);
  }
}
