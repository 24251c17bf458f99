import type { Board } from '#model/board/board.ts';
import type { BoardId, PersonId } from '#model/ids.ts';
import { BoardLink, type LinkOptions } from './board-link.ts';
import { answerOf, openDeviceStore, under } from './device-store.ts';

type Whose = { readonly id: PersonId; readonly name: string };

/** How this page reaches the server, where that is not as every page does. */
type Way = Pick<LinkOptions, 'serverUrl' | 'WebSocketPolyfill' | 'random'>;

/** A board that cannot be reached for so long is left for the next visit. */
const MOST_MS = 30_000;

const NOTHING_YET: Board = {
  kind: 'tasks',
  version: 0,
  columns: [],
  archivedColumns: [],
  cards: {},
  archivedCards: [],
};

/**
 * Sends what this person wrote on earlier visits and the server never got, one board after another, whichever page is
 * shown (R23). What can never be sent is kept as text for the board's next visit. Never rejects.
 */
export async function sendKept(person: Whose, way: Way = {}): Promise<void> {
  for (const board of await listWaiting(person.id)) await sendBoard(board, person, way);
}

type Waiting = { readonly boardId: BoardId; readonly epoch: number };

async function listWaiting(personId: PersonId): Promise<Waiting[]> {
  try {
    const db = await openDeviceStore(indexedDB);
    const waiting = db.transaction('waiting').objectStore('waiting');
    const keys = await answerOf(waiting.getAllKeys(IDBKeyRange.bound(...under(personId))));
    db.close();
    const named = keys.map((key) => {
      const [, boardId, epoch] = key as [PersonId, BoardId, number];
      return [`${boardId}.${epoch}`, { boardId, epoch }] as const;
    });
    return [...new Map(named).values()];
  } catch {
    return [];
  }
}

/** A page of its own that nobody sees: it finds the changes on this device, and ends when the server has them. */
async function sendBoard(board: Waiting, person: Whose, way: Way): Promise<void> {
  const link = new BoardLink({ ...board, ...way, person, initial: NOTHING_YET, isKept: true });
  const leave = link.start();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, MOST_MS);
    const unsubscribe = link.subscribe(look);
    function look(): void {
      const { saved } = link.state();
      if (saved.state === 'saved' || saved.state === 'stopped') done();
    }
    function done(): void {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    }
  });
  leave();
}
