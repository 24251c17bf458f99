import * as Y from 'yjs';
import { isDay } from '../calendar/day.ts';
import { MAX_REPEAT_COUNT, REPEAT_UNITS } from '../calendar/repeat.ts';
import type { CardId, ChecklistItemId, ColumnId, KeyResultId, KpiId, PersonId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { compareRanks } from '../rank.ts';
import {
  CARD_KINDS,
  REPEAT_WHEN,
  type Card,
  type ChecklistItem,
  type KeyResult,
  type LinkedKpi,
  type Repeat,
  type Wait,
} from './board.ts';
import type { MapInDoc } from './doc.ts';
import { isEffort } from './effort.ts';
import { flatField, readFlatSets, type FlatSet } from './flat-sets.ts';
import { readPlace } from './place.ts';
import { hasContent } from './rich-text.ts';
import {
  fieldReader,
  isIdText,
  isMap,
  isRecord,
  keysOf,
  type FieldReader,
  type WrongValue,
} from './values.ts';

/**
 * A card as written: `columnId` is the one in the document, which may be archived or gone ('' when there is none).
 * `assembleBoard` makes it a {@link Card} of a live column (R5).
 */
export type CardEntry = Card;

/** Maps that every card has from its creator. */
export const CARD_SETS = ['helpers', 'labels', 'kpis', 'keyResults', 'checklist'] as const;

const INSTANT_CHARS = 40;
/** Shown where a card does not say when it was made. */
const UNKNOWN_INSTANT = '1970-01-01T00:00:00.000Z';

const keepOrder = <T extends { readonly id: string }>(rows: { rank: string; value: T }[]): T[] =>
  rows
    .sort((a, b) =>
      compareRanks({ rank: a.rank, id: a.value.id }, { rank: b.rank, id: b.value.id }),
    )
    .map(({ value }) => value);

function readKpis(card: FieldReader): LinkedKpi[] {
  const kpis: LinkedKpi[] = [];
  const links = card.map('kpis');
  for (const id of keysOf(links)) {
    const link = links?.get(id);
    if (!isRecord(link)) card.noteWrong('kpis', id);
    const { expect, by } = isRecord(link) ? link : {};
    kpis.push({
      kpiId: id as KpiId,
      ...(typeof expect === 'string' && { expect: expect.slice(0, LIMITS.noteChars) }),
      ...(isDay(by) && { by }),
    });
  }
  return kpis;
}

function readKeyResults(card: FieldReader): KeyResult[] {
  const rows: { rank: string; value: KeyResult }[] = [];
  for (const [id, entry] of card.map('keyResults') ?? []) {
    if (!isMap(entry)) {
      card.noteWrong('keyResults', id);
      continue;
    }
    const read = fieldReader((field) => entry.get(field));
    const kpiId = read.id<KpiId>('kpiId');
    const baseline = read.number('baseline');
    const target = read.number('target');
    if (kpiId === undefined || baseline === undefined || target === undefined) {
      card.noteWrong('keyResults', id);
      continue;
    }
    const weight = Math.max(read.number('weight') ?? 1, 0);
    const rank = read.text('rank', Infinity) ?? '';
    rows.push({ rank, value: { id: id as KeyResultId, kpiId, baseline, target, weight } });
  }
  return keepOrder(rows);
}

function readChecklist(card: FieldReader): ChecklistItem[] {
  const rows: { rank: string; value: ChecklistItem }[] = [];
  for (const [id, entry] of card.map('checklist') ?? []) {
    if (!isMap(entry)) {
      card.noteWrong('checklist', id);
      continue;
    }
    const read = fieldReader((field) => entry.get(field));
    rows.push({
      rank: read.text('rank', Infinity) ?? '',
      value: {
        id: id as ChecklistItemId,
        text: read.text('text', LIMITS.titleChars) ?? '',
        done: entry.get('done') === true,
        ...withoutAbsent({ ownerId: read.id<PersonId>('ownerId'), due: read.day('due') }),
      },
    });
    if (read.wrong.length > 0) card.noteWrong('checklist', id);
  }
  return keepOrder(rows);
}

function readFlag(card: FieldReader): true | undefined {
  return card.oneOf('flag', [true]);
}

function effortIn(card: FieldReader): number | undefined {
  const hours = card.number('effort');
  return hours !== undefined && isEffort(hours) ? hours : undefined;
}

function readWaiting(card: FieldReader): Card['waitingOn'] {
  const record = card.record('waitingOn');
  if (record === undefined) return undefined;
  const read = fieldReader((field) => record[field]);
  return {
    who: read.text('who', LIMITS.nameChars) ?? '',
    since: read.text('since', INSTANT_CHARS) ?? UNKNOWN_INSTANT,
    why: read.text('why', LIMITS.noteChars) ?? '',
  };
}

/** Cards named in a flat set; what is no id, or no plain yes, is noted. */
function readCardIds(
  card: FieldReader,
  set: FlatSet,
  entries: readonly [string, unknown][],
): CardId[] | undefined {
  const ids: CardId[] = [];
  for (const [key, value] of entries) {
    if (value === true && isIdText(key)) ids.push(key as CardId);
    else card.noteWrong(flatField(set, key));
  }
  return ids.length === 0 ? undefined : ids;
}

function readWaits(card: FieldReader, entries: readonly [string, unknown][]): Wait[] | undefined {
  const waits: Wait[] = [];
  for (const [since, value] of entries) {
    const read = fieldReader((field) => (isRecord(value) ? value[field] : undefined));
    const until = read.text('until', INSTANT_CHARS);
    if (until === undefined || since.length > INSTANT_CHARS)
      card.noteWrong(flatField('waited', since));
    else waits.push({ since, until, who: read.text('who', LIMITS.nameChars) ?? '' });
  }
  return waits.length === 0 ? undefined : waits;
}

function readRepeats(card: FieldReader): Repeat | undefined {
  const record = card.record('repeats');
  if (record === undefined) return undefined;
  const read = fieldReader((field) => record[field]);
  const unit = read.oneOf('unit', REPEAT_UNITS);
  const when = read.oneOf('when', REPEAT_WHEN);
  const count = read.number('count');
  const date = read.number('date');
  const isCount = isWholeUpTo(count, MAX_REPEAT_COUNT);
  const isDate = date === undefined || isWholeUpTo(date, 31);
  if (unit === undefined || when === undefined || !isCount || !isDate) {
    card.noteWrong('repeats');
    return undefined;
  }
  return { unit, when, count, ...(date !== undefined && { date }) };
}

const isWholeUpTo = (value: number | undefined, most: number): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;

const withoutAbsent = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** One card's map as plain values; undefined when it is no map at all. A value of a wrong type is left out and noted. */
export function readCardEntry(id: CardId, card: unknown): CardEntry | undefined {
  return isMap(card) ? readMap(id, card).entry : undefined;
}

/** Where values of a wrong type stand in a card's map: what `repairCard` puts right. */
export function wrongValues(id: CardId, card: MapInDoc): readonly WrongValue[] {
  return readMap(id, card).wrong;
}

function readMap(id: CardId, card: MapInDoc): { entry: CardEntry; wrong: readonly WrongValue[] } {
  const read = fieldReader((field) => card.get(field));
  const place = readPlace(card);
  const kind = read.oneOf('kind', CARD_KINDS);
  const createdAt = read.text('createdAt', INSTANT_CHARS);
  const createdBy = read.id<PersonId>('createdBy');
  if (place === undefined) read.noteWrong('place');
  // Absent is as wrong as unreadable for these; the reader notes only the latter.
  for (const set of CARD_SETS) if ((card.get(set) ?? null) === null) read.noteWrong(set);
  if (!kind) read.noteWrong('kind');
  if (!createdAt) read.noteWrong('createdAt');
  if (!createdBy) read.noteWrong('createdBy');

  const title = read.title('title', LIMITS.titleChars);
  const body = bodyIn(card);
  if (body === undefined) read.noteWrong('body');
  const lists = {
    helperIds: keysOf(read.map('helpers')) as PersonId[],
    labels: keysOf(read.map('labels')).map((label) => label.slice(0, LIMITS.labelChars)),
    kpis: readKpis(read),
    keyResults: readKeyResults(read),
    checklist: readChecklist(read),
  };
  const flat = readFlatSets(card);
  const optional = withoutAbsent({
    ownerId: read.id<PersonId>('owner'),
    start: read.day('start'),
    due: read.day('due'),
    effort: effortIn(read),
    servesId: read.id<CardId>('serves'),
    channel: read.text('channel', LIMITS.nameChars),
    waitingOn: readWaiting(read),
    waits: readWaits(read, flat.waited),
    isFlagged: readFlag(read),
    blockedByIds: readCardIds(read, 'blockedBy', flat.blockedBy),
    relatedIds: readCardIds(read, 'relatesTo', flat.relatesTo),
    repeats: readRepeats(read),
    archivedAt: read.text('archivedAt', INSTANT_CHARS),
  });
  const entry: CardEntry = {
    id,
    kind: kind ?? 'task',
    title,
    columnId: place?.columnId ?? ('' as ColumnId),
    rank: place?.rank ?? '',
    ...lists,
    ...optional,
    createdAt: createdAt ?? UNKNOWN_INSTANT,
    createdBy: createdBy ?? ('' as PersonId),
    hasBody: body !== undefined && hasContent(body),
    needsRepair: read.wrong.length > 0,
  };
  return { entry, wrong: read.wrong };
}

/** A card's description; undefined when there is none. */
export function bodyIn(card: MapInDoc): Y.XmlFragment | undefined {
  const body = card.get('body');
  return body instanceof Y.XmlFragment ? body : undefined;
}
