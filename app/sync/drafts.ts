import type { CardId, CommentId, PersonId } from '#model/ids.ts';
import { answerOf, committed, openDeviceStore } from './device-store.ts';

/** Whose draft, of what card, and where on it: a comment of its own, or a reply to one. */
export type DraftPlace = {
  readonly personId: PersonId;
  readonly cardId: CardId;
  readonly replyTo: CommentId | undefined;
};

/** A comment that is being written. */
export type Draft = {
  readonly text: string;
  readonly isInternal: boolean;
  /** Who was chosen from the list of people. */
  readonly chosen: readonly PersonId[];
};

/** Keeps one draft on this device, so that it outlives its form, its panel and the page (R23). */
export type DraftKeeper = {
  /** What was kept; undefined when there is nothing, or nothing can be kept here. */
  read(): Promise<Draft | undefined>;
  /** Keeps this from now on; undefined: nothing. Never rejects: a disk that fails ends the keeping and nothing else. */
  keep(draft: Draft | undefined): Promise<void>;
  /** Lets go of the disk once what was to be kept is. */
  close(): Promise<void>;
};

/** Opens the place of one draft. Somebody who signs out meanwhile wipes it, and nothing is kept from then on. */
export function keepDraft(place: DraftPlace, factory: () => IDBFactory): DraftKeeper {
  const key = [place.personId, place.cardId, place.replyTo ?? ''];
  // A browser that keeps nothing may throw at the mere mention of the disk.
  const opening = Promise.resolve()
    .then(() => openDeviceStore(factory()))
    .catch(() => undefined);
  let wanted: { readonly draft: Draft | undefined } | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    const db = await opening;
    for (let next = wanted; next; next = wanted) {
      wanted = undefined;
      try {
        const transaction = db?.transaction('drafts', 'readwrite');
        if (!transaction) return;
        const store = transaction.objectStore('drafts');
        if (next.draft) store.put(next.draft, key);
        else store.delete(key);
        await committed(transaction);
      } catch {
        return;
      }
    }
  };
  const settle = async (): Promise<void> => {
    while (writing) await writing;
  };
  return {
    read: async () => {
      try {
        const store = (await opening)?.transaction('drafts').objectStore('drafts');
        return store && ((await answerOf(store.get(key))) as Draft | undefined);
      } catch {
        return undefined;
      }
    },
    keep: (draft) => {
      wanted = { draft };
      writing ??= write().finally(() => {
        writing = undefined;
      });
      return settle();
    },
    close: async () => {
      await settle();
      (await opening)?.close();
    },
  };
}
