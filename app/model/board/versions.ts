import { metaOf, type BoardDoc } from './doc.ts';
import { readMeta } from './view.ts';

/** The form of document this program writes. History: 1, the first. */
export const BOARD_VERSION = 1;

/** A step brings a document from version n to n + 1 in one transaction; it must leave an upgraded document alone. */
type Upgrade = (doc: BoardDoc) => void;

/** `UPGRADES[n]` leads away from version n + 1. */
const UPGRADES: readonly Upgrade[] = [];

/**
 * Brings a document to {@link BOARD_VERSION}. Only the server calls it, before anybody is let in.
 * 'newer': written by a later program, which this one must not touch.
 */
export function upgrade(doc: BoardDoc): 'current' | 'upgraded' | 'newer' {
  const { version } = readMeta(doc);
  if (version > BOARD_VERSION) return 'newer';
  const steps = version === 0 ? [] : UPGRADES.slice(version - 1);
  if (steps.length === 0) return 'current';
  doc.transact(() => {
    for (const step of steps) step(doc);
    metaOf(doc).set('version', BOARD_VERSION);
  });
  return 'upgraded';
}
