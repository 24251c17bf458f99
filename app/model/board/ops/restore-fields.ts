import * as Y from 'yjs';
import { compareRanks, rankBetween } from '../../rank.ts';
import type { Card, RichText } from '../board.ts';
import type { MapInDoc } from '../doc.ts';
import { readPlace } from '../place.ts';
import { hasContent } from '../rich-text.ts';
import { isMap } from '../values.ts';
import { findMap, findText, setField } from './find.ts';
import { editText } from './text-diff.ts';
import { writeRichText } from './write-rich-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Makes a card's map read like `card`, live and with this description; writes only what differs. */
export function restoreFields(map: MapInDoc, card: Card, body: RichText): void {
  const title = findText(map, 'title');
  if (title) editText(title, card.title);
  else map.set('title', new Y.Text(card.title));
  const place = readPlace(map);
  if (place?.columnId !== card.columnId || place.rank !== card.rank) {
    map.set('place', [card.columnId, card.rank]);
  }
  setField(map, 'kind', card.kind);
  setField(map, 'archivedAt', undefined);
  setField(map, 'owner', card.ownerId);
  setField(map, 'start', card.start);
  setField(map, 'due', card.due);
  setField(map, 'serves', card.servesId);
  setField(map, 'channel', card.channel);
  setPlain(map, 'waitingOn', card.waitingOn);
  restoreSet(setIn(map, 'helpers'), new Map(card.helperIds.map((id) => [id, true])));
  restoreSet(setIn(map, 'labels'), new Map(card.labels.map((label) => [label, true])));
  restoreSet(setIn(map, 'kpis'), new Map(card.kpis.map(({ kpiId, ...link }) => [kpiId, link])));
  restoreList(setIn(map, 'keyResults'), card.keyResults);
  restoreList(setIn(map, 'checklist'), card.checklist);
  restoreBody(map, body);
}

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
