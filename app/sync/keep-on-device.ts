import * as Y from 'yjs';
import type { BoardDoc } from '#model/board/doc.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { CopyPlace } from './device-store.ts';
import type { LeftBehind } from './left-behind.ts';
import type { KeptChange, LocalCopy } from './local-copy.ts';
import { openCopy } from './open-copy.ts';
import type { MadeChange, Unsaved } from './saved-state.ts';

/** The origin of what comes from this device's copy: neither the server's nor made now, and nothing to undo. */
const FROM_COPY = Symbol('from this device');

/** What keeps an open board on this device. Whatever the disk does, the page goes on. */
export type KeptBoard = {
  /** Fills the document from the copy and counts the changes that still wait in it. */
  open(): Promise<void>;
  /** Takes over what other pages of this person kept and did not send. */
  adopt(): Promise<void>;
  isFromHere(origin: unknown): boolean;
  made(change: MadeChange): void;
  confirmed(number: number): void;
  /** The server hung up for good: deletes what must not stay, and keeps `left` for a later page. */
  stopped(code: number | undefined, left: LeftBehind | undefined): void;
  /** Keeps text for a later page, beside the copy. */
  leave(left: LeftBehind): void;
  forgetLeft(): void;
  /** Deletes the copy: what is in it is not what the server has (R16). */
  discard(): Promise<void>;
  /** All own changes are on the disk. */
  readonly isSafe: boolean;
  close(): void;
};

type KeepOptions = {
  readonly place: CopyPlace;
  readonly unsaved: Unsaved;
  /** Whether a change of this origin came from the server. */
  readonly isGiven: (origin: unknown) => boolean;
  readonly onLeft: (left: LeftBehind) => void;
  readonly onChange: () => void;
};

/** Keeps a document on this device from when it is opened until it is closed (R23). */
export function keepOnDevice(doc: BoardDoc, options: KeepOptions): KeptBoard {
  const { place, unsaved, isGiven, onChange } = options;
  let copy: LocalCopy | undefined;
  let isLeft = false;

  const onUpdate = (bytes: Uint8Array, origin: unknown): void => {
    if (isGiven(origin)) copy?.given(bytes);
  };
  const take = (changes: readonly KeptChange[]): number => {
    doc.transact(() => {
      for (const { bytes } of changes) Y.applyUpdate(doc, bytes, FROM_COPY);
    }, FROM_COPY);
    return unsaved.restored(changes.map(({ cardIds }) => cardIds));
  };
  const adopt = async (): Promise<void> => {
    try {
      await copy?.adopt(take);
    } catch {
      // The disk is gone; what it held is asked for again when the board is opened next.
    }
  };

  return {
    open: async () => {
      const opened = await openCopy(place, onChange);
      if (!opened) return;
      try {
        await opened.fill(doc, FROM_COPY);
        const left = await opened.left();
        if (left) options.onLeft(left);
      } catch {
        return void opened.close();
      }
      copy = opened;
      doc.on('update', onUpdate);
      await adopt();
    },
    adopt,
    isFromHere: (origin) => origin === FROM_COPY,
    made: ({ number, bytes, cardIds }) => copy?.made(number, { bytes, cardIds }),
    confirmed: (number) => copy?.confirmed(number),
    stopped: (code, left) => {
      const mayGoOn = code === CLOSE.signedOut.code && unsaved.count > 0;
      if (!copy || mayGoOn) return;
      const mayRead = code !== CLOSE.forbidden.code && code !== CLOSE.gone.code;
      isLeft = mayRead;
      void copy.remove(mayRead ? left : undefined);
    },
    leave: (left) => void copy?.leave(left),
    forgetLeft: () => void copy?.forgetLeft(),
    discard: async () => void (await copy?.remove()),
    get isSafe() {
      return isLeft || (copy?.isSafe ?? false);
    },
    close: () => {
      if (!copy) return;
      doc.off('update', onUpdate);
      void copy.close();
      copy = undefined;
    },
  };
}
