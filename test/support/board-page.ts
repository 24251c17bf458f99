import WebSocket from 'ws';
import type { BoardRow } from '#db/boards.ts';
import type { PersonRow } from '#db/people.ts';
import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { BoardLink, type LinkState } from '#sync/board-link.ts';

const NOTHING_YET: Board = {
  kind: 'tasks',
  version: 0,
  columns: [],
  archivedColumns: [],
  cards: {},
  archivedCards: [],
};

/** Somebody's open board, as their browser keeps it, on a real socket. */
export type BoardPage = {
  readonly link: BoardLink;
  readonly doc: BoardDoc;
  /** What it sees now. */
  board(): Board;
  /** Resolves when the page's state says so. */
  until(isSo: (state: LinkState) => boolean): Promise<LinkState>;
  /** Resolves when the board shows it. */
  sees(isSo: (board: Board) => boolean): Promise<Board>;
  /** Resolves when all that was written here is confirmed. */
  saved(): Promise<void>;
  /** The line goes, as when a laptop is shut; reconnecting fails until `goOnline`. */
  goOffline(): void;
  goOnline(): void;
  /** Codes the server hung up with, in order. */
  readonly closeCodes: readonly number[];
  leave(): void;
};

type Opening = {
  readonly url: string;
  readonly board: Pick<BoardRow, 'id' | 'epoch'>;
  readonly person: Pick<PersonRow, 'id' | 'name'>;
  /** Of a session of theirs. */
  readonly cookie: string;
  /** Keeps the board on this device; the test brings an IndexedDB. */
  readonly isKept?: boolean;
  /** Without a network until `goOnline`; resolves when what the device keeps is there. */
  readonly startsOffline?: boolean;
  /** Hears every frame it sends. */
  readonly onSend?: (frame: Uint8Array) => void;
  /** When it comes back after a cut, of the time it may; left out, soon. */
  readonly random?: () => number;
};

/** Tests come back soon. */
const SOON = (): number => 0.05;

const pages = new Set<BoardPage>();

/** Opens a board as somebody; connected when it resolves, unless the server would not have it. */
export async function openPage(opening: Opening): Promise<BoardPage> {
  const { url, board, person, cookie } = opening;
  const line = createLine({ url, cookie, onSend: opening.onSend });
  if (opening.startsOffline) line.goOffline();
  const link = new BoardLink({
    boardId: board.id,
    epoch: board.epoch,
    initial: NOTHING_YET,
    person: { id: person.id, name: person.name },
    serverUrl: `${url.replace('http', 'ws')}/sync`,
    WebSocketPolyfill: line.WebSocketPolyfill,
    random: opening.random ?? SOON,
    ...(opening.isKept && { isKept: true }),
  });
  const stop = link.start();
  const until = (isSo: (state: LinkState) => boolean): Promise<LinkState> =>
    when(link.subscribe, () => link.state(), isSo);
  const page: BoardPage = {
    link,
    doc: link.doc,
    board: () => link.store.board(),
    until,
    sees: (isSo) => when(link.store.subscribe, () => link.store.board(), isSo),
    saved: async () => void (await until(({ saved }) => saved.state === 'saved')),
    goOffline: line.goOffline,
    goOnline: line.goOnline,
    closeCodes: line.closeCodes,
    leave: () => {
      pages.delete(page);
      stop();
    },
  };
  pages.add(page);
  await until(({ saved, isLive }) => isLive || saved.state === 'stopped');
  return page;
}

/** How a page outside a browser reaches a server, as somebody with a session. */
export function wayOf(url: string, cookie: string) {
  const { WebSocketPolyfill } = createLine({ url, cookie });
  return { serverUrl: `${url.replace('http', 'ws')}/sync`, WebSocketPolyfill, random: SOON };
}

/** Everybody goes; for the end of a test. */
export function leaveAll(): void {
  for (const page of [...pages]) page.leave();
}

function when<T>(
  subscribe: (onChange: () => void) => () => void,
  read: () => T,
  isSo: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const value = read();
      if (!isSo(value)) return;
      unsubscribe();
      resolve(value);
    };
    const unsubscribe = subscribe(look);
    look();
  });
}

type Listening = Pick<Opening, 'onSend'>;

/** Sockets that carry a cookie, and a line that can be cut. */
function createLine({ url, cookie, onSend }: { url: string; cookie: string } & Listening) {
  const open = new Set<WebSocket>();
  const closeCodes: number[] = [];
  let isOnline = true;
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      // Nobody listens on port 1.
      super(isOnline ? address : 'ws://127.0.0.1:1', { headers: { cookie, origin: url } });
      open.add(this);
      this.on('close', (code) => {
        open.delete(this);
        closeCodes.push(code);
      });
    }

    override send(...given: unknown[]): void {
      const [frame] = given;
      if (frame instanceof Uint8Array) onSend?.(frame.slice());
      Reflect.apply(super.send.bind(this), this, given);
    }
  }
  return {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    closeCodes,
    goOffline: () => {
      isOnline = false;
      for (const socket of open) socket.terminate();
    },
    goOnline: () => {
      isOnline = true;
    },
  };
}
