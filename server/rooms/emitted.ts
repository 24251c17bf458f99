import * as Y from 'yjs';
import type { Emitted } from './board-in-memory.ts';
import type { Connection } from './connection.ts';

/** All of it as one update. */
export function asOne(emitted: readonly Emitted[]): Uint8Array {
  const [first, ...others] = emitted.map(({ bytes }) => bytes);
  return first && others.length === 0 ? first : Y.mergeUpdates(emitted.map(({ bytes }) => bytes));
}

/** The one socket everything came from, which needs nothing back. */
export function onlySender(emitted: readonly Emitted[]): Connection | undefined {
  const from = emitted[0]?.by?.from;
  return emitted.every(({ by }) => by?.from === from) ? from : undefined;
}
