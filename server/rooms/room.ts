import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { Projected } from '#db/projection.ts';
import type { CloseReason } from '#model/close-codes.ts';
import type { Limits } from '#model/limits.ts';
import type { Log } from '../log.ts';
import { Attendance } from './attendance.ts';
import { SpoiltDocument, type Emitted } from './board-in-memory.ts';
import type { Connection } from './connection.ts';
import { asOne, onlySender } from './emitted.ts';
import { HeldBoard } from './held-board.ts';
import { takeIn } from './intake.ts';
import { askToHoldStill, type Job, type ServerJob, type StillJob } from './job.ts';
import type { Ledger, Turn } from './ledger.ts';
import { createProjector, type Projector, type RowWriter } from './projector.ts';
import { Reception } from './reception.ts';
import { createRoomPresence, type RoomPresence } from './room-presence.ts';
import type { StillRoom } from './still-room.ts';
import { isProjected, readShort, readStored, type Stored } from './stored-board.ts';
import { createTurns, type Turns } from './turns.ts';
import { encodeBarrier, encodeUpdate, type Message } from './wire.ts';

export type RoomParts = {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly writeRows: RowWriter;
  /** Makes the next load of a board short, from what is on disk (R14). */
  readonly compact: (board: BoardRow) => Promise<void>;
  readonly limits: Limits;
  readonly log: Log;
  readonly now: () => Date;
  /** The room has nothing to do; asked about again after a while, it may be closed. */
  readonly onRest: (room: Room) => void;
  /** The room can no longer be trusted or is no longer wanted: forget it. */
  readonly onDropped: (room: Room) => void;
};

/** How often in `documentIdleMs` it is looked whether the document may go. */
const LOOKS = 4;
/**
 * One open board. Everything that reads or writes its document goes through one inbox, a batch at a time:
 * apply → append → broadcast → confirm. Between batches the document is exactly what is on disk (R2).
 */
export class Room {
  readonly board: BoardRow;
  readonly #parts: RoomParts;
  readonly #attendance: Attendance;
  readonly #presence: RoomPresence;
  readonly #reception: Reception;
  readonly #turns: Turns;
  readonly #projector: Projector;
  readonly #timers: NodeJS.Timeout[];
  #held: HeldBoard;
  #inbox: Job[] = [];
  #seq: number;
  #entries: number;
  /** The last entry when everybody was last told what the board should say. */
  #checkedSeq: number;
  #isDropped = false;

  /** Reads the board; nobody is served before that is done. */
  static async open(board: BoardRow, parts: RoomParts): Promise<Room> {
    const stored = await readStored(parts.db, board);
    const held = HeldBoard.open(board, stored.bytes);
    const isBehind = !(await isProjected(parts.db, board, stored.seq));
    if (isBehind) held.awake().touchAll();
    const room = new Room(board, parts, { ...stored, held });
    if (isBehind) void room.#project();
    return room;
  }

  private constructor(board: BoardRow, parts: RoomParts, stored: Stored & { held: HeldBoard }) {
    this.board = board;
    this.#parts = parts;
    this.#held = stored.held;
    this.#seq = stored.seq;
    this.#checkedSeq = stored.seq;
    this.#entries = stored.entries;
    this.#presence = createRoomPresence((frame) => this.#attendance.broadcast(frame), parts.limits);
    this.#attendance = new Attendance({ presence: () => this.#presence.all() });
    this.#reception = new Reception({
      board,
      held: () => this.#held,
      presence: this.#presence,
      greet: (connection) => this.#attendance.greet(connection),
      put: (job) => this.#put(job),
      limits: parts.limits,
      log: parts.log,
    });
    this.#turns = createTurns({
      take: () => this.#takeTurn(),
      onRest: () => this.#restIfIdle(),
      busyMs: parts.limits.busyTurnMs,
    });
    this.#projector = createProjector({
      writeRows: parts.writeRows,
      log: parts.log,
      everyMs: parts.limits.projectEveryMs,
      // In a turn of its own: only between turns the document is what is on disk.
      onDue: () => this.#put({ type: 'project' }),
    });
    this.#timers = [
      this.#repeat({ type: 'resync' }, parts.limits.resyncMs),
      this.#repeat({ type: 'check' }, parts.limits.checkMs),
      this.#repeat({ type: 'sleep' }, parts.limits.documentIdleMs / LOOKS),
    ];
  }

  /** Nobody here, nothing waiting, nothing being written. A dropped room never is: its document may not be on disk. */
  get isAtRest(): boolean {
    if (this.#isDropped) return false;
    const isWorking = this.#turns.isBusy || this.#projector.isBusy;
    return this.#attendance.isEmpty && this.#inbox.length === 0 && !isWorking;
  }

  /** Lets somebody in who may come in, and asks what they have that is not here. */
  join(connection: Connection): void {
    if (this.#isDropped) return connection.close('comeBack');
    this.#attendance.add(connection);
    // Before the answer to the client's own step 1: who is in step has then sent all it had (R2, Saved).
    if (this.#held.knowsState) connection.askFor(this.#held.stateVector());
    else connection.isUnasked = true;
  }

  leave(connection: Connection): void {
    this.#attendance.remove(connection);
    this.#presence.leave(connection);
    this.#restIfIdle();
  }

  /** Takes a message of somebody who is in. */
  receive(from: Connection, message: Message): void {
    this.#reception.receive(from, message);
  }

  /** Too much waits for a reader: it gets what is on its way in this turn, and then nothing (R26). */
  fellBehind(connection: Connection): void {
    this.#put({ type: 'behind', from: connection });
  }

  /** It has read what waited: one difference brings it back in step, however much was written meanwhile. */
  caughtUp(connection: Connection): void {
    const stateVector = connection.resumeFrom;
    connection.resumeFrom = undefined;
    if (stateVector) this.#put({ type: 'step1', from: connection, stateVector });
  }

  /** Server code's turn at the document; see `Rooms.change`. */
  serve(job: ServerJob | StillJob): void {
    if (this.#isDropped) job.fail(new Error(`Board ${this.board.id} was closed meanwhile`));
    else this.#put(job);
  }

  /** Resolves when the room holds still, in a turn of its own; it waits until it is released. */
  holdStill(): Promise<StillRoom> {
    return askToHoldStill((job) => this.serve(job));
  }

  /** Closes everybody's socket and ends; what waits is refused. */
  drop(reason: CloseReason): void {
    if (this.#isDropped) return;
    this.#isDropped = true;
    this.#parts.onDropped(this);
    this.#presence.stop();
    this.#projector.stop();
    for (const timer of this.#timers) clearInterval(timer);
    for (const job of this.#inbox) {
      if ('fail' in job) job.fail(new Error(`Board ${this.board.id}: ${reason}`));
    }
    this.#inbox = [];
    for (const connection of this.#attendance) connection.close(reason);
    this.#held.destroy();
  }

  /** Resolves when all that waited is durable and in the rows. */
  async settle(): Promise<void> {
    await this.#turns.settle();
    await this.#project();
  }

  /** The next load would have to read many log entries. */
  get hasLongLog(): boolean {
    return this.#entries >= this.#parts.limits.compactAfterEntries;
  }

  #put(job: Job): void {
    this.#inbox.push(job);
    this.#turns.ask();
  }

  /** Now and then, in a turn of its own: only between turns the document is what everybody was sent. */
  #repeat(job: Job, everyMs: number): NodeJS.Timeout {
    const put = (): void => {
      if (!this.#attendance.isEmpty) this.#put(job);
    };
    return setInterval(put, everyMs).unref();
  }

  /** Whether anything was written. */
  async #takeTurn(): Promise<boolean> {
    const jobs = this.#takeJobs();
    const before = this.#seq;
    try {
      const [first] = jobs;
      if (first?.type === 'still') await this.#holdStill(first);
      else await this.#takeInAndKeep(jobs);
    } catch (error) {
      this.#parts.log.fault(
        `Board ${this.board.id} could not be saved; everybody is asked to come back`,
        error,
      );
      for (const job of jobs) if ('fail' in job) job.fail(error);
      this.drop('comeBack');
      return false;
    }
    for (const job of jobs) this.#answer(job);
    if (this.#held.memory?.isTouched && this.#projector.isDueNow()) void this.#project();
    return this.#seq !== before;
  }

  /** All that waits, up to where the room is to hold still; that is a turn of its own. */
  #takeJobs(): Job[] {
    const at = this.#inbox.findIndex(({ type }) => type === 'still');
    const jobs = this.#inbox.splice(0, at === -1 ? this.#inbox.length : Math.max(at, 1));
    if (this.#inbox.length > 0) this.#turns.ask();
    return jobs;
  }

  async #holdStill(job: StillJob): Promise<void> {
    const memory = this.#held.awake();
    // Rows that are on their way would be written over those that tell of what happens now.
    await this.#project();
    let emitted: Emitted[] = [];
    await job.hold({
      board: this.board,
      memory,
      isGone: () => this.#isDropped,
      takeTurn: () => {
        emitted = memory.takeEmitted();
        return emitted.length === 0 ? undefined : this.#turnOf(emitted);
      },
      kept: (seq) => this.#wasKept(emitted, seq),
    });
  }

  /** Jobs into the document, what it emits onto the disk, and only then to the others (R2). */
  async #takeInAndKeep(jobs: readonly Job[]): Promise<void> {
    try {
      takeIn(jobs, { held: this.#held, limits: this.#parts.limits });
    } catch (error) {
      if (!(error instanceof SpoiltDocument)) throw error;
      // Its sender was hung up on, so it is left out this time; everybody else notices nothing (R11).
      await this.#readAnew();
      return this.#takeInAndKeep(jobs);
    }
    const emitted = this.#held.takeEmitted();
    if (emitted.length === 0) return;
    this.#wasKept(emitted, await this.#parts.ledger.write(this.#turnOf(emitted)));
  }

  #turnOf(emitted: readonly Emitted[]): Turn {
    const updates = emitted.map(({ bytes, by }) => ({ bytes, authorId: by?.personId ?? null }));
    return { board: this.board, updates };
  }

  /** It is on disk: now the others may see it (R2). */
  #wasKept(emitted: readonly Emitted[], seq: number): void {
    this.#seq = seq;
    this.#entries += emitted.length;
    const update = asOne(emitted);
    this.#held.wasKept(update);
    this.#attendance.broadcast(encodeUpdate(update), onlySender(emitted));
  }

  #answer(job: Job): void {
    if (job.type === 'server') {
      if (job.actor !== undefined) void this.#project().then(job.done);
      else job.done();
    }
    if (this.#isDropped) return;
    switch (job.type) {
      case 'project':
        return void this.#project();
      case 'resync':
        return this.#attendance.resync(this.#held);
      case 'check':
        return this.#check();
      case 'sleep':
        return this.#sleep(job.stored);
      case 'behind':
        return this.#attendance.holdBack(job.from, this.#held);
      case 'step1':
        return this.#attendance.bringInStep(job.from, job.stateVector, this.#held);
      case 'barrier':
        return this.#confirm(job.from, job.nonce);
      case 'update':
        if (job.from.heldNonce !== undefined) this.#confirm(job.from, job.from.heldNonce);
        return undefined;
      case 'server':
      case 'still':
        return undefined;
    }
  }

  /** Says that all it wrote so far is kept, unless that is not so. */
  #confirm(to: Connection, nonce: number): void {
    // Something of this page was refused: it must not believe that all it wrote is kept.
    if (to.isRefused) return;
    to.heldNonce = to.isBehind ? nonce : undefined;
    if (!to.isBehind) to.send(encodeBarrier(nonce));
  }

  #check(): void {
    if (this.#checkedSeq === this.#seq) return;
    this.#checkedSeq = this.#seq;
    this.#attendance.check(this.#held);
  }

  async #readAnew(): Promise<void> {
    this.#held.destroy();
    const stored = await readStored(this.#parts.db, this.board);
    this.#held = HeldBoard.open(this.board, stored.bytes);
    this.#held.awake().touchAll();
  }

  /** Lets the document go when nobody has needed it for a while; its bytes stay, read from disk if need be. */
  #sleep(stored?: Stored): void {
    const { documentIdleMs } = this.#parts.limits;
    const isNeeded = (this.#held.unusedMs ?? 0) < documentIdleMs;
    if (isNeeded || this.#held.memory?.isTouched || this.#projector.isBusy) return;
    // Afterwards there is no document to make a hash of.
    this.#check();
    if (this.#held.hasBytes) this.#held.sleep();
    else if (stored?.seq === this.#seq) this.#held.sleep(stored.bytes);
    else void this.#readToSleep();
  }

  async #readToSleep(): Promise<void> {
    const { db, log, compact } = this.#parts;
    try {
      const stored = await readShort(db, this.board, { entries: this.#entries, compact });
      this.#entries = stored.entries;
      if (stored.bytes.isShort && !this.#isDropped) this.#put({ type: 'sleep', stored });
    } catch (error) {
      log.fault(`Board ${this.board.id}: its document stays in memory`, error);
    }
  }

  /** Writes the rows of what was touched; resolves when they, and those before them, are written. */
  async #project(): Promise<void> {
    const { memory } = this.#held;
    if (this.#isDropped || !memory?.isTouched) return void (await this.#projector.settle());
    const seq = this.#seq;
    let taken: Projected | undefined;
    const isWritten = await this.#projector.run(() => {
      taken = memory.takeProjection(seq, this.#parts.now().toISOString());
      return taken;
    });
    if (!isWritten) memory.touchAll(taken?.assigned);
    this.#restIfIdle();
  }

  #restIfIdle(): void {
    if (this.isAtRest) this.#parts.onRest(this);
  }
}
