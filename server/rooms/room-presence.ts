import type { Limits } from '#model/limits.ts';
import type { Connection } from './connection.ts';
import type { Writers } from './writers.ts';
import { encodePresence, type PresenceEntry } from './wire.ts';

type Present = {
  readonly entry: PresenceEntry;
  readonly from: Connection;
  /** What it said last is passed on from here on, not before. */
  dueAtMs: number;
};

/** Who is on one board and what they do: kept in memory only (R10). */
export type RoomPresence = {
  /** Takes what a page says of itself; of other pages it is not asked. */
  hear(from: Connection, entries: readonly PresenceEntry[], writers: Writers): void;
  /** Everybody, for somebody who just came; undefined when nobody is here. */
  all(): Uint8Array | undefined;
  /** Takes away what a page said when its socket goes. */
  leave(from: Connection): void;
  stop(): void;
};

/**
 * Gathers what pages say for a tick and hands `broadcast` one frame with the newest of each. A page is passed on so
 * many times a second; what it says too soon waits for a later tick, and gives way to what it says next.
 */
export function createRoomPresence(
  broadcast: (frame: Uint8Array) => void,
  limits: Pick<Limits, 'presenceBytes' | 'presenceTickMs' | 'presencePerSecond'>,
  nowMs = () => performance.now(),
): RoomPresence {
  const present = new Map<number, Present>();
  const waiting = new Map<number, PresenceEntry>();
  let tick: NodeJS.Timeout | undefined;

  const isDue = (pageId: number, atMs: number): boolean => {
    const page = present.get(pageId);
    if (!page) return true;
    if (page.dueAtMs > atMs) return false;
    page.dueAtMs = atMs + 1_000 / limits.presencePerSecond;
    return true;
  };

  const passOn = (): void => {
    tick = undefined;
    const atMs = nowMs();
    const entries = [...waiting.values()].filter(({ pageId }) => isDue(pageId, atMs));
    for (const { pageId } of entries) waiting.delete(pageId);
    if (waiting.size > 0) tick = setTimeout(passOn, limits.presenceTickMs);
    if (entries.length > 0) broadcast(encodePresence(entries));
  };

  const tell = (entry: PresenceEntry): void => {
    waiting.set(entry.pageId, entry);
    tick ??= setTimeout(passOn, limits.presenceTickMs);
  };

  const remove = (pageId: number, clock: number): void => {
    present.delete(pageId);
    tell({ pageId, clock, json: 'null' });
  };

  return {
    hear: (from, entries, writers) => {
      for (const entry of entries) {
        // A page speaks for itself. What it repeats of others, which y-protocols does, is old news.
        const { personId } = from.person;
        if (!writers.mayUse(entry.pageId, personId) || !from.claimPage(entry.pageId)) continue;
        writers.claim(entry.pageId, personId);
        const known = present.get(entry.pageId);
        if (known && known.from === from && entry.clock <= known.entry.clock) continue;
        if (entry.json === 'null') {
          if (known) remove(entry.pageId, entry.clock);
          continue;
        }
        const json = signed(entry.json, from, limits.presenceBytes);
        if (json === undefined) continue;
        const said = { ...entry, json };
        present.set(entry.pageId, { entry: said, from, dueAtMs: known?.dueAtMs ?? 0 });
        tell(said);
      }
    },
    all: () =>
      present.size > 0
        ? encodePresence([...present.values()].map(({ entry }) => entry))
        : undefined,
    leave: (from) => {
      for (const [pageId, known] of present) {
        if (known.from === from) remove(pageId, known.entry.clock);
      }
    },
    stop: () => clearTimeout(tick),
  };
}

/** A state with its person as the session says (R10); undefined when it is too long or no object. */
function signed(json: string, from: Connection, mostBytes: number): string | undefined {
  if (Buffer.byteLength(json) > mostBytes) return undefined;
  try {
    const state: unknown = JSON.parse(json);
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined;
    return JSON.stringify({ ...state, user: from.person });
  } catch {
    // No JSON: nothing to show of this page.
    return undefined;
  }
}
