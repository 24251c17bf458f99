import { IDBFactory } from 'fake-indexeddb';
import { listMembers, changeRole } from '#db/members.ts';
import { connect, type Connection } from '#db/connect.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import { idFromBytes, ID_BYTES, type Id } from '#model/ids.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { loadDoc } from '#test/support/stored-boards.ts';
import { ACTS, type ActName, type Hand } from './acts.ts';
import {
  Broken,
  cardsIn,
  expectRows,
  expectSame,
  missingFrom,
  readableBoard,
  readCopy,
  type Copy,
} from './compare.ts';
import { UnderWay, type Weather } from './disk.ts';
import { Line } from './network.ts';
import { type CardsEver, SimPage } from './page.ts';
import { randomOf } from './random.ts';
import type { Scenario, Step } from './scenario.ts';
import { SimServer } from './server.ts';
import type { Stage } from './stage.ts';
import { VirtualTime } from './virtual-time.ts';
import * as Y from 'yjs';

const FAIR: Weather = { isFull: false, slownessMs: 4 };
/** Everybody is back and in step within this time of the end of all trouble. */
const REST_MS = 240_000;
/** Nothing has happened for so long: nothing is on its way. */
const CALM_MS = 1_500;
const LOOK_EVERY_MS = 250;
const NOBODY: ReadonlySet<number> = new Set();

/** People at their pages, a network, and one server after another on one file. */
export class World {
  readonly time: VirtualTime;
  readonly #scenario: Scenario;
  readonly #stage: Stage;
  readonly #underWay = new UnderWay();
  readonly #weather: Weather = { ...FAIR };
  readonly #file: string;
  readonly #faults: string[] = [];
  readonly #pages: SimPage[] = [];
  /** Pages somebody left while changes waited. */
  readonly #leftBehind = new Set<SimPage>();
  readonly #ever: CardsEver = {
    confirmed: new Set(),
    undone: new Set(),
    known: new Set(),
    kept: new Set(),
  };
  /** Yjs's names for the pages each person ever had, all on one device. */
  readonly #devices = new Map<PersonId, ReadonlySet<number>>();
  /** May write, as far as is known; those whose role is being changed may not. */
  readonly #writers = new Set<PersonId>();
  #wereDemoted = false;
  #wasDiskFull = false;
  #server: SimServer | undefined;
  #servers = 0;
  #opened = 0;
  #checker: Connection | undefined;

  constructor(scenario: Scenario, stage: Stage) {
    this.#scenario = scenario;
    this.#stage = stage;
    this.#file = stage.newFile();
    this.time = new VirtualTime(scenario.seed, this.#underWay.ended);
  }

  /** Throws {@link Broken} at the first promise that does not hold. */
  async run(onStep: (step: Step) => void): Promise<void> {
    globalThis.indexedDB = new IDBFactory();
    this.#checker = await connect({ kind: 'sqlite', file: this.#file });
    try {
      this.#startServer();
      for (let at = 0; at < this.#scenario.pages; at += 1) this.#pages.push(this.#open(at));
      await this.#rest();
      for (const step of this.#scenario.steps) {
        onStep(step);
        await this.time.advance(step.after);
        this.#reviveStopped();
        for (const page of this.#everyPage()) page.lookAtSaved();
        await this.#perform(step);
      }
    } finally {
      for (const page of this.#pages) page.crash();
      await this.#server?.kill();
      await this.#checker.close();
    }
  }

  async #perform(step: Step): Promise<void> {
    const { does, numbers } = step;
    const page = this.#pages[step.page];
    if (!page) return;
    const { line } = page;
    switch (does) {
      case 'check':
        return this.#check();
      case 'undo':
        return this.#mayEdit(page) ? page.link.undo() : undefined;
      case 'redo':
        return this.#mayEdit(page) ? page.link.redo() : undefined;
      case 'serverActs':
        return void this.#serverActs(step);
      case 'cut':
        return line.cut();
      case 'vanish':
        return line.vanish();
      case 'offline':
        line.isOnline = false;
        line.cut();
        this.time.after(numbers[1] * 5, () => (line.isOnline = true));
        return undefined;
      case 'reload':
        return this.#reload(step.page, numbers[1] % 2 === 0);
      case 'diesAtWork':
        return this.#dieAtWork(page, step);
      case 'everybodyLeaves':
        return this.#everybodyLeaves(numbers[1] * 6);
      case 'restart':
        return void this.#restart(numbers[1]);
      case 'kill':
        return this.#kill(numbers[1] * 2);
      case 'fullDisk':
        this.#wasDiskFull = true;
        this.#weather.isFull = true;
        this.time.after(numbers[1] * 3, () => (this.#weather.isFull = false));
        return undefined;
      case 'slowDisk':
        this.#weather.slownessMs = 300;
        this.time.after(numbers[1] * 3, () => (this.#weather.slownessMs = FAIR.slownessMs));
        return undefined;
      case 'changeRole':
        return void this.#changeRole(page.person.id);
      default:
        if (this.#mayEdit(page)) ACTS[does](this.#handOf(page, step), numbers);
        return undefined;
    }
  }

  #mayEdit(page: SimPage): boolean {
    return page.isOpen && this.#writers.has(page.person.id);
  }

  #handOf(page: SimPage, step: Step): Hand {
    const { doc, person, editor, link } = page;
    return { ...this.#hand(step, doc), board: link.store.board(), me: person.id, editor };
  }

  #hand({ key }: Step, doc: BoardDoc): Hand {
    const random = randomOf(this.#scenario.seed, 'ids', key);
    const { people, kpis } = this.#stage;
    return {
      doc,
      board: readBoard(doc),
      me: people[0]?.id ?? ('' as PersonId),
      people: people.map(({ id }) => id),
      kpis,
      at: this.time.instant,
      id: <T extends string>() =>
        idFromBytes<Id<string>>(
          Uint8Array.from({ length: ID_BYTES }, () => random.below(256)),
        ) as string as T,
      editor: undefined,
    };
  }

  /** Server code changes the board: what resolves is confirmed. */
  async #serverActs(step: Step): Promise<void> {
    const [a, b, c] = step.numbers;
    const act =
      ACTS[(['addCard', 'renameCard', 'writeBody', 'moveCard'] as const)[b % 4] ?? 'addCard'];
    const [owner] = this.#stage.people;
    if (!this.#server?.door || !owner) return;
    try {
      const added = await this.#server.rooms.change(this.#stage.board, owner.id, (doc) => {
        const before = new Set(doc.getMap('cards').keys());
        act(this.#hand(step, doc), [a, b, c]);
        const added = [...doc.getMap('cards').keys()].filter((id) => !before.has(id)) as CardId[];
        for (const id of added) this.#ever.known.add(id);
        return added;
      });
      for (const id of added) this.#ever.confirmed.add(id);
    } catch {
      // Told that it was not kept, which is true or will be found out by the next look.
    }
  }

  #open(at: number): SimPage {
    const { people, pages, seed } = this.#scenario;
    const who = at % people;
    const person = this.#stage.people[who];
    const token = this.#stage.tokens[who];
    if (!person || token === undefined) throw new Error('There are not so many people');
    const name = `${person.name}, page ${at + 1} of ${pages}, opened as ${(this.#opened += 1)}`;
    const line = new Line({
      time: this.time,
      random: randomOf(seed, 'line', at, this.#opened),
      token,
      door: () => this.#server?.door,
    });
    const clientId = 1_000 + randomOf(seed, 'page', at, this.#opened).below(2 ** 31);
    this.#devices.set(person.id, new Set([...(this.#devices.get(person.id) ?? []), clientId]));
    return new SimPage({
      name,
      person,
      board: this.#stage.board,
      line,
      ever: this.#ever,
      clientId,
      isKept: this.#scenario.isKept ?? false,
    });
  }

  #reload(at: number, isCrash: boolean): void {
    const page = this.#pages[at];
    if (!page) return;
    if (isCrash) page.crash();
    else this.#leave(page);
    this.#pages[at] = this.#open(at);
  }

  /** Without a line somebody goes on, and then the battery is empty. */
  async #dieAtWork(page: SimPage, step: Step): Promise<void> {
    if (!this.#mayEdit(page)) return;
    page.line.isOnline = false;
    page.line.cut();
    ACTS.addCard(this.#handOf(page, step), step.numbers);
    ACTS.renameCard(this.#handOf(page, step), step.numbers);
    await this.time.advance(step.numbers[1]);
    this.#reload(step.page, true);
  }

  #leave(page: SimPage): void {
    page.leave();
    if (page.hasUnsaved && !page.isStopped) this.#leftBehind.add(page);
  }

  async #everybodyLeaves(ms: number): Promise<void> {
    const pages = this.#pages.splice(0);
    for (const page of pages) this.#leave(page);
    await this.time.advance(ms);
    pages.forEach((_, at) => this.#pages.push(this.#open(at)));
  }

  #reviveStopped(): void {
    this.#pages.forEach((page, at) => {
      if (!page.isStopped) return;
      const isRefused = page.link.state().refusal !== undefined && this.#wereDemoted;
      if (!isRefused) throw new Broken(`An honest page was hung up on for good. ${page.says}`);
      this.#reload(at, true);
    });
    for (const page of this.#leftBehind) {
      const isRefused = page.link.state().refusal !== undefined && this.#wereDemoted;
      if (!page.hasUnsaved || isRefused) this.#leftBehind.delete(page);
    }
  }

  #startServer(): void {
    this.#server = new SimServer({
      file: this.#file,
      time: this.time,
      underWay: this.#underWay,
      random: randomOf(this.#scenario.seed, 'disk', (this.#servers += 1)),
      weather: this.#weather,
      onFault: (says, error) => this.#faults.push(`${says}: ${String(error)}`),
      onUp: (server) => this.#learnRoles(server),
    });
  }

  async #restart(ms: number): Promise<void> {
    const server = this.#server;
    if (!server?.door) return;
    if (!(await server.stop())) return;
    for (const { line } of this.#everyPage()) line.serverDies();
    this.time.after(ms, () => this.#startServer());
  }

  async #kill(ms: number): Promise<void> {
    const server = this.#server;
    if (!server?.isAlive) return;
    for (const { line } of this.#everyPage()) line.serverDies();
    await server.kill();
    await this.#expectDurable();
    this.time.after(ms, () => this.#startServer());
  }

  #everyPage(): SimPage[] {
    return [...this.#pages, ...this.#leftBehind];
  }

  async #learnRoles({ disk }: SimServer): Promise<void> {
    const members = await listMembers(disk.db, this.#stage.client.id);
    this.#writers.clear();
    for (const { personId, role } of members) {
      if (role !== 'viewer') this.#writers.add(personId);
    }
  }

  async #changeRole(personId: PersonId): Promise<void> {
    const server = this.#server;
    const { client, people } = this.#stage;
    if (!server?.door || personId === people[0]?.id) return;
    const role = this.#writers.delete(personId) ? 'viewer' : 'member';
    this.#wereDemoted = true;
    try {
      await changeRole(server.disk.db, { clientId: client.id, personId, role });
      await server.rooms.accessChanged({ personId, clientId: client.id });
      await this.#learnRoles(server);
    } catch {
      // A full disk: the role is as it was, and whoever may write is learnt with the next change.
    }
  }

  /** R2: what anybody saw of others, and what anybody was told is saved, is on the disk at every moment. */
  async #expectDurable(): Promise<void> {
    const { copy } = await this.#stored();
    for (const page of this.#everyPage()) {
      if (page.isStopped) continue;
      const except = page.isSaved ? NOBODY : this.#writersAt(page);
      const missing = missingFrom(copy.snapshot, Y.snapshot(page.doc), except);
      if (missing !== undefined) throw new Broken(`R2 ${page.says} knew of ${missing}, now gone`);
    }
  }

  /** Whose edits a page may know before the server does: its own, and those it found on its device. */
  #writersAt({ person, doc }: SimPage): ReadonlySet<number> {
    return this.#scenario.isKept
      ? (this.#devices.get(person.id) ?? NOBODY)
      : new Set([doc.clientID]);
  }

  async #stored(): Promise<{ copy: Copy; doc: BoardDoc }> {
    if (!this.#checker) throw new Error('Nothing is open');
    const doc = await loadDoc(this.#checker.db, this.#stage.board);
    return { copy: readCopy('What is on the disk', doc), doc };
  }

  /** All trouble ends, and everybody comes to rest: in step, and told that all is saved. */
  async #rest(): Promise<void> {
    Object.assign(this.#weather, FAIR);
    for (const { line } of this.#everyPage()) line.isOnline = true;
    let calmMs = 0;
    for (let ms = 0; ms < REST_MS; ms += LOOK_EVERY_MS) {
      await this.time.advance(LOOK_EVERY_MS);
      this.#reviveStopped();
      const isInStep = this.#pages.every((page) => page.isSaved && !page.line.isLost);
      const isCalm = isInStep && this.#leftBehind.size === 0;
      calmMs = isCalm && this.#server?.door ? calmMs + LOOK_EVERY_MS : 0;
      if (calmMs >= CALM_MS) return;
    }
    const restless = this.#everyPage().filter((page) => !page.isSaved);
    const server = this.#server?.door ? 'up' : 'not up';
    throw new Broken(
      `No rest; the server is ${server}; ${restless.map(({ says }) => says).join('; ')}`,
    );
  }

  async #check(): Promise<void> {
    await this.#rest();
    const { board, people } = this.#stage;
    const [owner] = people;
    if (!owner || !this.#server || !this.#checker) throw new Error('Nothing to check');
    let inMemory: { copy: Copy } | { broken: unknown } | undefined;
    this.#server.rooms
      .change(board, owner.id, (doc) => readCopy('The server', doc))
      .then((copy) => (inMemory = { copy }))
      .catch((broken: unknown) => (inMemory = { broken }));
    await this.time.until(() => inMemory !== undefined, 10_000);
    if (!inMemory) throw new Broken('The server does not answer');
    if ('broken' in inMemory) throw inMemory.broken;

    const stored = await this.#stored();
    const disk = { says: 'What is on the disk', copy: stored.copy };
    expectSame({ says: 'The server', copy: inMemory.copy }, disk);
    for (const { name, doc, link } of this.#pages) {
      const copy = readCopy(name, doc);
      expectSame({ says: name, copy }, disk);
      const shown = JSON.stringify(readableBoard(link.store.board()));
      if (shown !== JSON.stringify(readableBoard(copy.board))) {
        throw new Broken(`${name} shows something else than its document says`);
      }
    }
    await expectRows(this.#checker.db, board, stored);
    this.#expectNothingLost(stored.copy);
    const [fault] = this.#faults;
    if (fault !== undefined && !this.#wasDiskFull) throw new Broken(`A fault was noted: ${fault}`);
  }

  #expectNothingLost({ board }: Copy): void {
    const cards = cardsIn(board);
    const ids = new Set(cards.map(({ id }) => id));
    const { confirmed, undone, known, kept } = this.#ever;
    const unsent = [...kept].find((id) => !undone.has(id) && !ids.has(id));
    if (unsent !== undefined && !this.#wereDemoted) {
      throw new Broken(`Card ${unsent} was on a device and never came from there`);
    }
    const lost = [...confirmed].find((id) => !undone.has(id) && !ids.has(id));
    if (lost !== undefined) throw new Broken(`Card ${lost} was saved and is gone`);
    for (const { id, servesId, kpis } of cards) {
      if (servesId !== undefined && !known.has(servesId)) throw new Broken(`${id} serves nothing`);
      const stray = kpis.find(({ kpiId }) => !this.#stage.kpis.includes(kpiId));
      if (stray) throw new Broken(`${id} is linked to a KPI that never was`);
    }
  }
}

/** The names of acts, for those who make steps. */
export type { ActName };
