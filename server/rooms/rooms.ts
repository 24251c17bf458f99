import type { WebSocket } from 'ws';
import { findBoardForSocket } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { Board, CardDetail } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import type { NotMoved } from '#model/board/ops/move-to-board.ts';
import { readCard } from '#model/board/view.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId, CardId, ClientId, PersonId } from '#model/ids.ts';
import type { Limits } from '#model/limits.ts';
import type { Notice } from '#model/wire.ts';
import { createHistory, type History } from '../history/history.ts';
import type { Log } from '../log.ts';
import type { Admission, Call, Visitor } from './authorise.ts';
import { UnreadableBoard } from './board-bytes.ts';
import { Connection, hangUp } from './connection.ts';
import { createHealth } from './health.ts';
import { createLedger } from './ledger.ts';
import { createCardMover, type CardMove } from './move-cards.ts';
import { createOpenRooms } from './open-rooms.ts';
import { createRowWriter } from './projector.ts';
import { Roll } from './roll.ts';
import { tellNumbers } from './tell-numbers.ts';
import type { Room } from './room.ts';
import { encodeNotice } from './wire.ts';

type Which = { readonly id: BoardId; readonly epoch: number };

/** The open boards, as loaders and actions use them. */
export interface Rooms {
  /** Whether an edit could be written down now. */
  canSave(): Promise<boolean>;
  /** The board as it is on disk now. This and what follows throw a Response with a sentence for a board that cannot be read (R29). */
  read(board: Which): Promise<Board>;
  /** One card with its description, live or archived; undefined when it is not on this board. */
  readCard(board: Which, cardId: CardId): Promise<CardDetail | undefined>;
  /**
   * R1: a change by server code, the same function a browser calls. Resolves when it is durable, projected and on its
   * way to everybody; rejects when it was not kept. `make` may run twice and must do nothing but change the document.
   * `actor` null: the server does it of itself.
   */
  change<T>(board: Which, actor: PersonId | null, make: (doc: BoardDoc) => T): Promise<T>;
  /**
   * R37: moves cards to another board of the same client. Resolves when that is durable and projected; until then, and
   * when it rejects, they are where they were.
   */
  moveCards(boards: { from: Which; to: Which }, move: CardMove): Promise<'moved' | NotMoved>;
  /** Boards as they once were (R15). */
  readonly history: History;
  /** Tells every open page of the client's boards; with `boardId`, of that one. */
  notify(clientId: ClientId, notice: Notice, boardId?: BoardId): void;
  /** Tells the open boards of these people that there is something in their inbox. */
  notifyPeople(personIds: readonly PersonId[]): void;
  /** R8: asks again, for these people's or this client's open sockets, whether they may stay. */
  accessChanged(who: { personId?: PersonId; clientId?: ClientId }): Promise<void>;
  /** Closes boards that were archived or deleted. */
  boardsGone(boardIds: readonly BoardId[]): Promise<void>;
  /** Writes down what waits, says goodbye, and takes nothing more. */
  stop(): Promise<void>;
}

/** A call that was answered; `enter` serves its socket, or hangs up with the reason it may not come in. */
export type Visit = { readonly admission: Admission; enter(socket: WebSocket): void };

/** What the upgrade needs beside {@link Rooms}. */
export interface SocketDoor {
  visit(call: Call): Promise<Visit>;
}

type RoomsParts = {
  readonly db: Database;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits: Limits;
  /** Somebody who may only look tried to change something; told once for each socket. */
  readonly onRefused?: (visitor: Visitor) => void;
  /** A card that repeats was done: its next one is due. */
  readonly onRepeatDone?: () => void;
};

/** Keeps boards open for sockets and server code alike. */
export function createRooms(parts: RoomsParts): Rooms & SocketDoor {
  const { db, log, limits } = parts;
  const history = createHistory(parts);
  const ledger = createLedger(parts);
  const notify: Rooms['notify'] = (clientId, notice, boardId) => {
    const frame = encodeNotice(notice);
    for (const connection of roll.connections) {
      const { board } = connection.visitor;
      const isMeant = boardId === undefined || board.id === boardId;
      if (board.clientId === clientId && isMeant) connection.send(frame);
    }
  };
  const rooms = createOpenRooms({
    ...parts,
    compact: (board) => history.compact(board),
    ledger,
    writeRows: createRowWriter(db, {
      everyMs: limits.projectEveryMs,
      onNumbered: (cards) => tellNumbers(cards, notify),
      onTold: (personIds) => notifyPeople(personIds),
      onRepeatDone: () => parts.onRepeatDone?.(),
    }),
  });
  const moveCards = createCardMover(ledger);
  const roll = new Roll(parts);
  const notifyPeople = (personIds: readonly PersonId[]): void => {
    const frame = encodeNotice({ type: 'inbox-changed' });
    for (const connection of roll.connections) {
      if (personIds.includes(connection.person.personId)) connection.send(frame);
    }
  };
  let isStopping = false;

  const open = async ({ id, epoch }: Which): Promise<Room> => {
    if (isStopping) throw new Error('The server is stopping');
    const board = await findBoardForSocket(db, id);
    if (board?.epoch !== epoch) throw new Error(`There is no board ${id} of epoch ${epoch}`);
    return rooms.open(board);
  };

  /** Server code's turn at a document; `actor` undefined when it only looks. */
  const serve = async <T>(
    which: Which,
    actor: PersonId | null | undefined,
    work: (doc: BoardDoc, content: () => Board) => T,
  ): Promise<T> => {
    const room = await open(which).catch(refuseUnreadable);
    return new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | undefined;
      room.serve({
        type: 'server',
        actor,
        work: (doc, content) => {
          result = { value: work(doc, content) };
        },
        done: () => {
          if (result) resolve(result.value);
        },
        fail: (error) => reject(error instanceof Error ? error : new Error(String(error))),
      });
    });
  };

  const enter = async (
    socket: WebSocket,
    call: Call,
    admission: Admission,
    changesWhenAsked: number,
  ): Promise<void> => {
    const seat: Admission = isStopping
      ? { ok: false, reason: 'goingAway' }
      : roll.seat(call, admission);
    if (!seat.ok) {
      socket.on('error', () => undefined);
      return hangUp(socket, seat.reason);
    }
    const { visitor } = seat;
    let room: Room | undefined;
    const connection = new Connection({
      socket,
      call,
      visitor,
      limits,
      onMessage: (message) => {
        if (!isStopping) room?.receive(connection, message);
      },
      onBehind: () => room?.fellBehind(connection),
      onDrained: () => room?.caughtUp(connection),
      onRefused: () => parts.onRefused?.(visitor),
      onGone: () => {
        roll.remove(connection);
        room?.leave(connection);
      },
    });
    roll.add(connection, changesWhenAsked);
    // Nobody is served before the board is read, and nothing is read from somebody who is not served.
    socket.pause();
    try {
      const opened = await rooms.open(visitor.board);
      if (connection.isClosed) return undefined;
      room = opened;
      room.join(connection);
    } catch (error) {
      log.fault(`Board ${visitor.board.id} could not be opened`, error);
      connection.close(error instanceof UnreadableBoard ? 'unreadable' : 'comeBack');
    } finally {
      socket.resume();
    }
  };

  /** What is wrong with one board is no fault of the page that asks for it. */
  const refuseUnreadable = (error: unknown): never => {
    if (!(error instanceof UnreadableBoard)) throw error;
    log.fault('A board was asked for in vain', error);
    throw new Response(CLOSE.unreadable.says, { status: 503 });
  };

  return {
    canSave: createHealth({ ...parts, ledger }),
    read: (board) => serve(board, undefined, (_doc, content) => content()),
    readCard: (board, cardId) => serve(board, undefined, (doc) => readCard(doc, cardId)),
    change: serve,
    moveCards: (boards, move) => {
      const openOne = (which: Which) => open(which).catch(refuseUnreadable);
      return moveCards({ from: () => openOne(boards.from), to: () => openOne(boards.to) }, move);
    },
    history,
    notify,
    notifyPeople,
    accessChanged: (who) => roll.accessChanged(who),
    boardsGone: async (boardIds) => {
      await Promise.all(boardIds.map((id) => rooms.drop(id, 'gone')));
    },
    visit: async (call) => {
      const changes = roll.changes;
      const admission = await roll.ask(call);
      return {
        admission,
        enter: (socket) => void enter(socket, call, admission, changes),
      };
    },
    stop: async () => {
      isStopping = true;
      roll.stop();
      await Promise.all([history.stop(), rooms.stop()]);
      for (const connection of roll.connections) connection.close('goingAway');
    },
  };
}
