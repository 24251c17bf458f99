import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { isProgram } from '#model/attachment.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import type { NotAttached } from './refusal-words.ts';
import { sendFile } from './send-file.ts';

/** A file on its way to a card, arrived and not yet in the card's list, or not taken. */
export type Upload = {
  readonly key: number;
  readonly cardId: CardId;
  readonly path: string;
  readonly maxBytes: number;
  readonly file: File;
  /** From 0 to 1. */
  readonly share: number;
  readonly arrivedAs?: AttachmentId;
  readonly why?: NotAttached;
};

/** Where a card's files go. */
export type Target = {
  readonly cardId: CardId;
  readonly path: string;
  readonly maxBytes: number;
};

type OnLost = (upload: Upload, why: NotAttached) => void;

/** The files this page sends. They go on when the card is closed, and over all pages until the window is. */
export type Uploads = {
  readonly add: (target: Target, files: readonly File[]) => void;
  /** Sends again what was not taken. */
  readonly retry: (key: number) => void;
  /** Calls off what is under way, or takes away what was not taken or has arrived. */
  readonly drop: (key: number) => void;
  readonly of: (cardId: CardId) => readonly Upload[];
  /** Who hears of what was not taken while nobody looks at its card. */
  readonly tell: (onLost: OnLost) => void;
  /** Hears of changes while a card's files are on the screen. */
  readonly watch: (cardId: CardId, onChange: () => void) => () => void;
};

const NONE: readonly Upload[] = [];

/** Sent at once; the others wait their turn. */
const AT_ONCE = 3;

/** Makes an {@link Uploads}. */
export function createUploads(): Uploads {
  let all: readonly Upload[] = NONE;
  let byCard = new Map<CardId, readonly Upload[]>();
  let nextKey = 1;
  const watchers = new Map<() => void, CardId>();
  let onLost: OnLost = () => undefined;
  const sending = new Map<number, AbortController>();
  const waiting: number[] = [];

  const change = (next: readonly Upload[]): void => {
    all = next;
    byCard = new Map();
    for (const upload of all) {
      byCard.set(upload.cardId, [...(byCard.get(upload.cardId) ?? NONE), upload]);
    }
    if (sending.size + waiting.length > 0) addEventListener('beforeunload', warn);
    else removeEventListener('beforeunload', warn);
    for (const onChange of watchers.keys()) onChange();
  };
  const update = (key: number, news: Partial<Upload>): void =>
    change(all.map((each) => (each.key === key ? { ...each, ...news } : each)));

  const sendNext = (): void => {
    if (sending.size >= AT_ONCE) return;
    const next = waiting.shift();
    if (next !== undefined) void send(next).then(sendNext);
  };
  const send = async (key: number): Promise<void> => {
    const upload = all.find((each) => each.key === key);
    if (!upload) return;
    const controller = new AbortController();
    sending.set(key, controller);
    const { signal } = controller;
    const onProgress = (share: number): void => update(key, { share });
    const { path, file } = upload;
    const sent = await sendFile({ path, file, onProgress, signal });
    sending.delete(key);
    if (sent === undefined) return change(all.filter((each) => each.key !== key));
    if ('id' in sent) return update(key, { arrivedAs: sent.id, share: 1 });
    update(key, { why: sent.why });
    if (![...watchers.values()].includes(upload.cardId)) onLost(upload, sent.why);
  };

  return {
    add: ({ cardId, path, maxBytes }, files) => {
      const added = files.map((file): Upload => {
        const why = whyNot(file, maxBytes);
        const key = nextKey++;
        if (why === undefined) waiting.push(key);
        return { key, cardId, path, maxBytes, file, share: 0, ...(why !== undefined && { why }) };
      });
      change([...all, ...added]);
      for (let turn = 0; turn < AT_ONCE; turn += 1) sendNext();
    },
    retry: (key) => {
      change(
        all.map((each) => {
          const { why, ...again } = each;
          return each.key === key && why !== undefined ? { ...again, share: 0 } : each;
        }),
      );
      waiting.push(key);
      sendNext();
    },
    drop: (key) => {
      const at = waiting.indexOf(key);
      if (at >= 0) waiting.splice(at, 1);
      sending.get(key)?.abort();
      change(all.filter((each) => each.key !== key));
    },
    of: (cardId) => byCard.get(cardId) ?? NONE,
    tell: (next) => {
      onLost = next;
    },
    watch: (cardId, onChange) => {
      watchers.set(onChange, cardId);
      return () => watchers.delete(onChange);
    },
  };
}

/** What need not be sent to know. */
function whyNot(file: File, maxBytes: number): NotAttached | undefined {
  if (file.size > maxBytes) return 'too-large';
  if (isProgram(file.name, new Uint8Array())) return 'program';
  return file.size === 0 ? 'empty' : undefined;
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export const UploadsContext = createContext<Uploads | undefined>(undefined);

/** What this page sends to a card. Throws outside a `UploadsContext.Provider`. */
export function useUploads(cardId: CardId): readonly [readonly Upload[], Uploads] {
  const uploads = useContext(UploadsContext);
  if (uploads === undefined) throw new Error('No uploads around this component');
  const read = useCallback(() => uploads.of(cardId), [uploads, cardId]);
  const watch = useCallback(
    (onChange: () => void) => uploads.watch(cardId, onChange),
    [uploads, cardId],
  );
  return [useSyncExternalStore(watch, read, read), uploads];
}
