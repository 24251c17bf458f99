import 'fake-indexeddb/auto';
import type * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import type { PersonRow } from '#db/people.ts';
import type { Board } from '#model/board/board.ts';
import { cardsOf } from '#model/board/doc.ts';
import type { CardId } from '#model/ids.ts';
import { BoardLink } from '#sync/board-link.ts';
import type { Line } from './network.ts';

const NOTHING_YET: Board = {
  kind: 'tasks',
  version: 0,
  columns: [],
  archivedColumns: [],
  cards: {},
  archivedCards: [],
};

/** What all pages of a run know together of the cards that were ever made. */
export type CardsEver = {
  /** Their makers were told they are saved. */
  readonly confirmed: Set<CardId>;
  /** Somebody took their making back, at least for a while: they may be there or not. */
  readonly undone: Set<CardId>;
  readonly known: Set<CardId>;
  /** Made on a page that was then lost, and said to be on its device. */
  readonly kept: Set<CardId>;
};

type PageParts = {
  readonly name: string;
  readonly person: PersonRow;
  readonly board: BoardRow;
  readonly line: Line;
  readonly ever: CardsEver;
  /** Yjs's name for the page. */
  readonly clientId: number;
  /** The browser keeps the board on its device (R23). */
  readonly isKept: boolean;
};

/** A page somebody has open: the browser's own code on a simulated line. */
export class SimPage {
  readonly name: string;
  readonly person: PersonRow;
  readonly line: Line;
  readonly link: BoardLink;
  readonly editor = { is: 'an editor' };
  readonly #ever: CardsEver;
  readonly #leave: () => void;
  /** Cards made here that nobody has said are saved. */
  #unconfirmed = new Set<CardId>();

  constructor({ name, person, board, line, ever, clientId, isKept }: PageParts) {
    this.name = name;
    this.person = person;
    this.line = line;
    this.#ever = ever;
    this.link = new BoardLink({
      boardId: board.id,
      epoch: board.epoch,
      initial: NOTHING_YET,
      person: { id: person.id, name: person.name },
      serverUrl: 'ws://sim/sync',
      WebSocketPolyfill: line.WebSocketPolyfill,
      isKept,
    });
    this.link.doc.clientID = clientId;
    this.link.alsoUndo(this.editor);
    cardsOf(this.link.doc).observe((event, transaction) => {
      if (transaction.local) this.#noteCards(event);
    });
    this.#leave = this.link.start();
  }

  get doc(): Y.Doc {
    return this.link.doc;
  }

  /** The board is here and may be changed. */
  get isOpen(): boolean {
    return this.link.state().isLive && !this.isStopped;
  }

  get isStopped(): boolean {
    return this.link.state().saved.state === 'stopped';
  }

  /** All that was done here is on the server's disk, as far as the page was told. */
  get isSaved(): boolean {
    const { saved } = this.link.state();
    return saved.state === 'saved' && saved.waiting === 0;
  }

  get hasUnsaved(): boolean {
    const { saved } = this.link.state();
    return saved.state === 'stopped' || saved.waiting > 0;
  }

  get says(): string {
    return `${this.name}: ${JSON.stringify(this.link.state().saved)}`;
  }

  /** The tab is closed; what waits for the server goes on waiting, as in a page that shows something else. */
  leave(): void {
    this.#leave();
  }

  /** Left without a warning, all that was done here would be found again. */
  get isSafe(): boolean {
    return this.link.state().isSafe;
  }

  /** The browser is gone, with whatever was neither saved nor on its device. */
  crash(): void {
    if (this.isSafe && !this.isStopped) {
      for (const id of this.#unconfirmed) this.#ever.kept.add(id);
    }
    this.line.die();
    this.#leave();
  }

  #noteCards(event: Y.YMapEvent<Y.Map<unknown>>): void {
    for (const [key, { action }] of event.changes.keys) {
      const id = key as CardId;
      if (action === 'delete') {
        this.#ever.undone.add(id);
        continue;
      }
      this.#ever.known.add(id);
      this.#unconfirmed.add(id);
    }
  }

  /** Somebody looks at the header: what it calls saved has to be there for ever. */
  lookAtSaved(): void {
    if (!this.isSaved || this.#unconfirmed.size === 0) return;
    for (const id of this.#unconfirmed) this.#ever.confirmed.add(id);
    this.#unconfirmed = new Set();
  }
}
