import { EventEmitter } from 'node:events';
import WebSocket from 'ws';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { PersonRow } from '#db/people.ts';
import { ROOT_NAMES } from '#model/board/doc.ts';
import { addCard, renameCard } from '#model/board/ops/cards.ts';
import { readBoard, readCard } from '#model/board/view.ts';
import { idFromBytes, ID_BYTES, type CardId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { openPage, type BoardPage } from '#test/support/board-page.ts';
import { titled, type Scene } from '#test/support/board-scene.ts';
import { frames } from '#test/support/frames.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';
import { ACTS, type ActName } from '../sim/acts.ts';
import { randomOf } from '../sim/random.ts';
import { hostileFrame, type Material } from './hostile-frames.ts';

/** Frames on one socket, unless it is hung up on before. Below what is too fast. */
const FRAMES_A_SOCKET = 500;
/** After so many frames the others are looked at. */
const LOOK_EVERY = 2_000;
/**
 * The most frames sent before the server has taken them: few on some sockets, because what came before one that it
 * hangs up for is not wanted either, and many on others, because that is quick.
 */
const AT_ONCE = { few: 3, many: 40 };
/** Every so many-th socket sends few at once. */
const FEW_EVERY = 6;
/** For the server that is attacked: it takes at once what comes, and spends its time on that. */
export const QUICK = { limits: { busyTurnMs: 0, projectEveryMs: 1_000 } };

export type Attack = {
  readonly scene: Scene;
  readonly seed: number;
  readonly frames: number;
  /** Over real sockets; else handed to the same rooms in memory, which is faster. */
  readonly isOnWire: boolean;
};

/**
 * Sends hostile frames as a member and as a viewer while Ann and Ben go on editing. Throws when they cannot, when the
 * board cannot be read, or when something of the viewer's was kept.
 */
export async function attack({ scene, seed, frames: most, isOnWire }: Attack): Promise<void> {
  const random = randomOf(seed, 'fuzz');
  const mallory = await scene.member(`Mallory${seed}`);
  const vera = await scene.member(`Vera${seed}`, 'viewer');
  const ann = await scene.open();
  const ben = await scene.open(await scene.member(`Ben${seed}`));
  const material = await record(scene, seed);
  const doorOf = async ({ id }: PersonRow): Promise<() => Promise<Hostile>> => {
    const cookie = await cookieOf(scene.server.db, id);
    return isOnWire ? () => onWire(scene, cookie) : doorInMemory(scene, cookie);
  };
  const asMember = await doorOf(mallory);
  const asReader = await doorOf(vera);
  let rounds = 0;

  for (let sent = 0; sent < most;) {
    const socket = await (rounds % 4 === 3 ? asReader : asMember)();
    const others = [ann.doc.clientID, ben.doc.clientID];
    // Before and after its answer to the server's step 1 it is read in different ways.
    if (rounds % 5 > 0) socket.send(frames.step2());
    const isCareful = rounds % FEW_EVERY === 0;
    const until = Math.min(sent + FRAMES_A_SOCKET, most);
    while (sent < until && !socket.isClosed) {
      const atOnce = isOnWire ? 1 : 1 + random.below(isCareful ? AT_ONCE.few : AT_ONCE.many);
      const cards = Object.keys(ann.board().cards).slice(0, 20);
      for (let burst = 0; burst < atOnce && sent < until && !socket.isClosed; burst += 1) {
        socket.send(hostileFrame(random, { ...material, others, cards }));
        sent += 1;
        if (sent % LOOK_EVERY === 0) await expectUnharmed(scene, { ann, ben, count: sent });
      }
      await socket.settle();
    }
    socket.close();
    rounds += 1;
  }
  await expectUnharmed(scene, { ann, ben, count: most });
  await expectOnlyPermissible(scene.server.db, {
    board: scene.board,
    reader: vera,
    member: mallory,
  });
  ann.leave();
  ben.leave();
}

type Hostile = {
  readonly isClosed: boolean;
  send(frame: Uint8Array): void;
  /** Resolves when the server has taken what was sent. */
  settle(): Promise<void>;
  close(): void;
};

/** Somebody who was let in once, and comes in again and again. */
async function doorInMemory(
  { server, board }: Scene,
  cookie: string,
): Promise<() => Promise<Hostile>> {
  const token = cookie.replace(/^.*=/, '');
  const visit = await server.visit({ token, boardId: board.id, epoch: board.epoch });
  return async () => {
    const hostile = inMemory(
      (socket) => visit.enter(socket),
      () => server.rooms.read(board),
    );
    // Nobody is served before the board is open.
    await hostile.settle();
    return hostile;
  };
}

/** A socket's other end without a network between. */
function inMemory(enter: (socket: WebSocket) => void, settle: () => Promise<unknown>): Hostile {
  let isClosed = false;
  const end = (): void => {
    if (isClosed) return;
    isClosed = true;
    setImmediate(() => socket.emit('close', 1006, Buffer.alloc(0)));
  };
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: () => undefined,
    ping: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    close: end,
    terminate: end,
  });
  enter(socket as unknown as WebSocket);
  return {
    get isClosed() {
      return isClosed;
    },
    send: (frame) => void socket.emit('message', Buffer.from(frame), true),
    settle: async () => {
      if (!isClosed) await settle();
    },
    close: end,
  };
}

async function onWire({ server, board }: Scene, cookie: string): Promise<Hostile> {
  const address = `${server.url.replace('http', 'ws')}/sync/${board.id}.${board.epoch}`;
  const socket = new WebSocket(address, { headers: { origin: server.url, cookie } });
  socket.on('error', () => undefined).setMaxListeners(0);
  await new Promise((done) => socket.once('open', done).once('close', done));
  return {
    get isClosed() {
      return socket.readyState !== WebSocket.OPEN;
    },
    send: (frame) => socket.send(frame),
    settle: () =>
      new Promise((done) => {
        socket.once('pong', done).once('close', done);
        if (socket.readyState === WebSocket.OPEN) socket.ping();
        else done();
      }),
    close: () => socket.terminate(),
  };
}

/** The frames of a short session of a real page, whose author then leaves. */
async function record(scene: Scene, seed: number): Promise<Material> {
  const person = await scene.member(`Rita${seed}`);
  const sent: Uint8Array[] = [];
  const page = await openPage({
    url: scene.server.url,
    board: scene.board,
    person,
    cookie: await cookieOf(scene.server.db, person.id),
    onSend: (frame) => sent.push(frame),
  });
  const random = randomOf(seed, 'session');
  const names = Object.keys(ACTS) as ActName[];
  for (let act = 0; act < 150; act += 1) {
    ACTS[act < 10 ? 'addCard' : random.pick(names)](
      {
        doc: page.doc,
        board: page.board(),
        me: person.id,
        people: [person.id],
        kpis: [],
        at: new Date().toISOString(),
        id: <T extends string>() =>
          idFromBytes(
            Uint8Array.from({ length: ID_BYTES }, () => random.below(256)),
          ) as string as T,
        editor: 'editor',
      },
      [random.below(1_000), random.below(1_000), random.below(1_000)],
    );
    page.link.setHere(undefined);
  }
  await page.saved();
  page.leave();
  return { recorded: sent, others: [], cards: [] };
}

/** Ann's edit reaches Ben and the disk, and the board can be read by everybody. */
async function expectUnharmed(
  { server, board }: Scene,
  { ann, ben, count }: { ann: BoardPage; ben: BoardPage; count: number },
): Promise<void> {
  const title = `after ${count} frames`;
  const id = newId<CardId>();
  const [column] = ann.board().columns;
  if (!column) throw new Error('The board has no column left');
  addCard(ann.doc, {
    id,
    kind: 'task',
    title,
    columnId: column.id,
    after: 'end',
    createdAt: new Date().toISOString(),
    createdBy: board.createdBy,
  });
  await ben.sees((each) => titled(each, title) !== undefined);
  renameCard(ben.doc, { cardId: id, title: `${title}, seen` });
  await ann.sees((each) => each.cards[id]?.title === `${title}, seen`);
  await Promise.all([ann.saved(), ben.saved()]);
  if (ann.closeCodes.length + ben.closeCodes.length > 0) {
    throw new Error(`Others were hung up on: ${[...ann.closeCodes, ...ben.closeCodes].join()}`);
  }
  const read = await server.rooms.read(board);
  if (read.cards[id] === undefined) throw new Error('The server has lost an edit');
}

/** What is stored can be built, holds nothing that no board has, and nothing of somebody who may only read. */
async function expectOnlyPermissible(
  db: Database,
  { board, reader, member }: { board: BoardRow; reader: PersonRow; member: PersonRow },
): Promise<void> {
  const doc = await loadDoc(db, board);
  if (doc.store.pendingStructs ?? doc.store.pendingDs) throw new Error('The log has a gap');
  const strange = [...doc.share.keys()].filter((name) => !ROOT_NAMES.some((root) => root === name));
  if (strange.length > 0) throw new Error(`The board has a root of its own: ${strange.join()}`);
  if (doc.subdocs.size > 0) throw new Error('There is a document in the document');
  const read = readBoard(doc);
  for (const { id } of Object.values(read.cards)) readCard(doc, id);
  if ((await countEntries(db, board, reader)) > 0)
    throw new Error('Something of a reader was kept');
  // Else the frames went nowhere, and nothing was tried.
  if ((await countEntries(db, board, member)) === 0)
    throw new Error('Nothing of a member was kept');
  doc.destroy();
}

async function countEntries(db: Database, board: BoardRow, author: PersonRow): Promise<number> {
  const { count } = await db
    .selectFrom('boardLog')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('boardId', '=', board.id)
    .where('authorId', '=', author.id)
    .executeTakeFirstOrThrow();
  return count;
}
