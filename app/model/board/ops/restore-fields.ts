import * as Y from 'yjs';
import { compareRanks, rankBetween } from '../../rank.ts';
import type { Card, RichText } from '../board.ts';
import type { MapInDoc } from '../doc.ts';
import { flatField, readFlatField, type FlatSet } from '../flat-sets.ts';
import { readPlace } from '../place.ts';
import { hasContent } from '../rich-text.ts';
import { isMap } from '../values.ts';
import { findMap, findText, setField } from './find.ts';
import { editText } from './text-diff.ts';
import { writeRichText } from './write-rich-text.ts';

type Fields = Readonly<Record<string, unknown>>;
/** What of a card can be set: its id and maker never change, and the place is one value. */
type Settable = Exclude<
  keyof Card,
  'id' | 'rank' | 'createdAt' | 'createdBy' | 'hasBody' | 'needsRepair'
>;

/** How each field is made to read as it did; a field nobody thought of here does not compile. */
const RESTORE: { readonly [Field in Settable]: (map: MapInDoc, card: Card) => void } = {
  title: (map, { title }) => {
    const text = findText(map, 'title');
    if (text) editText(text, title);
    else map.set('title', new Y.Text(title));
  },
  columnId: (map, { columnId, rank }) => {
    const place = readPlace(map);
    const isThere = place?.columnId === columnId && place.rank === rank;
    if (!isThere) map.set('place', [columnId, rank]);
  },
  kind: (map, { kind }) => setField(map, 'kind', kind),
  archivedAt: (map, { archivedAt }) => setField(map, 'archivedAt', archivedAt),
  ownerId: (map, { ownerId }) => setField(map, 'owner', ownerId),
  start: (map, { start }) => setField(map, 'start', start),
  due: (map, { due }) => setField(map, 'due', due),
  effort: (map, { effort }) => setField(map, 'effort', effort),
  servesId: (map, { servesId }) => setField(map, 'serves', servesId),
  channel: (map, { channel }) => setField(map, 'channel', channel),
  waitingOn: (map, { waitingOn }) => setPlain(map, 'waitingOn', waitingOn),
  waits: (map, { waits = [] }) =>
    restoreFlat(
      map,
      'waited',
      new Map(waits.map(({ since, who, until }) => [since, { who, until }])),
    ),
  isFlagged: (map, { isFlagged }) => setField(map, 'flag', isFlagged),
  blockedByIds: (map, { blockedByIds = [] }) => restoreFlat(map, 'blockedBy', keysOf(blockedByIds)),
  relatedIds: (map, { relatedIds = [] }) => restoreFlat(map, 'relatesTo', keysOf(relatedIds)),
  repeats: (map, { repeats }) => setPlain(map, 'repeats', repeats),
  helperIds: (map, card) => restoreSet(setIn(map, 'helpers'), keysOf(card.helperIds)),
  labels: (map, card) => restoreSet(setIn(map, 'labels'), keysOf(card.labels)),
  kpis: (map, card) =>
    restoreSet(setIn(map, 'kpis'), new Map(card.kpis.map(({ kpiId, ...link }) => [kpiId, link]))),
  keyResults: (map, card) => restoreList(setIn(map, 'keyResults'), card.keyResults),
  checklist: (map, card) =>
    restoreList(
      setIn(map, 'checklist'),
      // Said also where there is none: what was set since goes.
      card.checklist.map((item) => ({ ...item, ownerId: item.ownerId, due: item.due })),
    ),
};

/** Makes a card's map read like `card` with this description; writes only what differs. */
export function restoreFields(map: MapInDoc, card: Card, body: RichText): void {
  for (const restore of Object.values(RESTORE)) restore(map, card);
  restoreBody(map, body);
}

const keysOf = (keys: readonly string[]): Map<string, true> =>
  new Map(keys.map((key) => [key, true]));

/** A set of a card; made where a foreign program left none. */
function setIn(map: MapInDoc, name: string): MapInDoc {
  const known = findMap(map, name);
  if (known) return known;
  const made = new Y.Map<unknown>();
  map.set(name, made);
  return made;
}

/** Sets a plain value unless it says the same already. */
function setPlain(map: MapInDoc, field: string, value: unknown): void {
  const isSame = JSON.stringify(map.get(field)) === JSON.stringify(value);
  if (!isSame) setField(map, field, value);
}

function restoreSet(set: MapInDoc, wanted: ReadonlyMap<string, unknown>): void {
  for (const key of [...set.keys()]) if (!wanted.has(key)) set.delete(key);
  for (const [key, value] of wanted) setPlain(set, key, value);
}

/** A set whose entries are fields of the card's own map. */
function restoreFlat(map: MapInDoc, set: FlatSet, wanted: ReadonlyMap<string, unknown>): void {
  for (const field of [...map.keys()]) {
    const entry = readFlatField(field);
    if (entry?.set === set && !wanted.has(entry.key)) map.delete(field);
  }
  for (const [key, value] of wanted) setPlain(map, flatField(set, key), value);
}

/** Entries in order, each a map of its own; ranks are written anew only where the order is another. */
function restoreList(list: MapInDoc, wanted: readonly ({ readonly id: string } & Fields)[]): void {
  const isInOrder = orderOf(list).join() === wanted.map(({ id }) => id).join();
  const ids = new Set(wanted.map(({ id }) => id));
  for (const id of [...list.keys()]) if (!ids.has(id)) list.delete(id);
  let last: string | undefined;
  for (const { id, ...fields } of wanted) {
    const entry = setIn(list, id);
    for (const [field, value] of Object.entries(fields)) setField(entry, field, value);
    if (isInOrder) continue;
    last = rankBetween({ after: last, id });
    setField(entry, 'rank', last);
  }
}

function orderOf(list: MapInDoc): string[] {
  const entries = [...list].map(([id, entry]) => {
    const rank = isMap(entry) ? entry.get('rank') : undefined;
    return { id, rank: typeof rank === 'string' ? rank : '' };
  });
  return entries.sort(compareRanks).map(({ id }) => id);
}

function restoreBody(map: MapInDoc, text: RichText): void {
  const known = map.get('body');
  const body = known instanceof Y.XmlFragment ? known : new Y.XmlFragment();
  if (body !== known) map.set('body', body);
  // An editor leaves an empty paragraph where there is no description: that is none.
  if (text.length > 0 || hasContent(body)) writeRichText(body, text);
}
