import { isDay, type Day } from '../../calendar/day.ts';
import type { CardId, KpiId, PersonId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { Card, LinkedKpi } from '../board.ts';
import type { BoardDoc, MapInDoc } from '../doc.ts';
import { isEffort } from '../effort.ts';
import { flatField } from '../flat-sets.ts';
import { isRecord } from '../values.ts';
import { findCard, findMap, setField } from './find.ts';
import { oneLine } from './text-diff.ts';

type OnCard = { readonly cardId: CardId };

/** One transaction on a card's map; false when the card is not on this board. */
function onCard(doc: BoardDoc, cardId: CardId, change: (card: MapInDoc) => void): boolean {
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined) return false;
    change(card);
    return true;
  });
}

/** One transaction on a set of a card; false when card or set is not there. */
function onSet(
  doc: BoardDoc,
  { cardId, set }: OnCard & { set: string },
  change: (set: MapInDoc) => void,
): boolean {
  return doc.transact(() => {
    const map = findMap(findCard(doc, cardId), set);
    if (map === undefined) return false;
    change(map);
    return true;
  });
}

/** Says who answers for a card; undefined: nobody yet. */
export function assignOwner(
  doc: BoardDoc,
  { cardId, ownerId }: OnCard & { ownerId: PersonId | undefined },
): boolean {
  return onCard(doc, cardId, (card) => setField(card, 'owner', ownerId));
}

/** Adds a helper to a card or takes one away. */
export function setHelper(
  doc: BoardDoc,
  { cardId, personId, helps }: OnCard & { personId: PersonId; helps: boolean },
): boolean {
  return onSet(doc, { cardId, set: 'helpers' }, (helpers) =>
    setField(helpers, personId, helps ? true : undefined),
  );
}

/** Sets the day work on a card begins; undefined removes it. What is no day is not written. */
export function setStart(doc: BoardDoc, { cardId, day }: OnCard & { day?: Day }): boolean {
  if (day !== undefined && !isDay(day)) return false;
  return onCard(doc, cardId, (card) => setField(card, 'start', day));
}

/** Sets the day a card is due; undefined removes it. What is no day is not written. */
export function setDue(doc: BoardDoc, { cardId, day }: OnCard & { day?: Day }): boolean {
  if (day !== undefined && !isDay(day)) return false;
  return onCard(doc, cardId, (card) => setField(card, 'due', day));
}

/** Estimates the work on a card in hours; undefined removes the estimate. What is no effort is not written. */
export function setEffort(doc: BoardDoc, { cardId, hours }: OnCard & { hours?: number }): boolean {
  if (hours !== undefined && !isEffort(hours)) return false;
  return onCard(doc, cardId, (card) => setField(card, 'effort', hours));
}

/** Puts a label on a card or takes it off. An empty label is none. */
export function setLabel(
  doc: BoardDoc,
  { cardId, label, on }: OnCard & { label: string; on: boolean },
): boolean {
  const name = oneLine(label, LIMITS.labelChars);
  if (name === '') return false;
  return onSet(doc, { cardId, set: 'labels' }, (labels) =>
    setField(labels, name, on ? true : undefined),
  );
}

/** Links a KPI a card is meant to move, or changes what is expected of it. */
export function linkKpi(doc: BoardDoc, { cardId, kpiId, expect, by }: OnCard & LinkedKpi): boolean {
  return onSet(doc, { cardId, set: 'kpis' }, (kpis) => {
    const effect = expect === undefined ? '' : oneLine(expect, LIMITS.noteChars);
    const link = { ...(effect !== '' && { expect: effect }), ...(isDay(by) && { by }) };
    const written = kpis.get(kpiId);
    const isSame =
      isRecord(written) && written['expect'] === link.expect && written['by'] === link.by;
    if (!isSame) kpis.set(kpiId, link);
  });
}

/** Takes a linked KPI off a card. */
export function unlinkKpi(doc: BoardDoc, { cardId, kpiId }: OnCard & { kpiId: KpiId }): boolean {
  return onSet(doc, { cardId, set: 'kpis' }, (kpis) => setField(kpis, kpiId, undefined));
}

/** Says which card one level up this one serves; undefined: none. A card never serves itself. */
export function setServes(
  doc: BoardDoc,
  { cardId, servesId }: OnCard & { servesId?: CardId },
): boolean {
  if (servesId === cardId) return false;
  return onCard(doc, cardId, (card) => setField(card, 'serves', servesId));
}

/** Names the channel a card belongs to ("Email", "LinkedIn"); empty or undefined removes it. */
export function setChannel(
  doc: BoardDoc,
  { cardId, channel }: OnCard & { channel?: string },
): boolean {
  const name = oneLine(channel ?? '', LIMITS.nameChars);
  return onCard(doc, cardId, (card) => setField(card, 'channel', name === '' ? undefined : name));
}

/** Marks a card to be done before others, or takes the mark away. */
export function setFlag(
  doc: BoardDoc,
  { cardId, isFlagged }: OnCard & { isFlagged: boolean },
): boolean {
  return onCard(doc, cardId, (card) => setField(card, 'flag', isFlagged ? true : undefined));
}

/**
 * Says whom a card waits on, since which instant and why; undefined: it waits no more. A wait that another one or
 * nothing takes the place of is kept as one that ended `at`, if that is given.
 */
export function setWaiting(
  doc: BoardDoc,
  { cardId, waitingOn, at }: OnCard & { waitingOn?: Card['waitingOn']; at?: string },
): boolean {
  return onCard(doc, cardId, (card) => {
    const before = card.get('waitingOn');
    const { since, who } = isRecord(before) ? before : {};
    const isOver = typeof since === 'string' && since !== waitingOn?.since;
    if (at !== undefined && isOver && since < at) {
      card.set(flatField('waited', since), { who: typeof who === 'string' ? who : '', until: at });
    }
    setField(
      card,
      'waitingOn',
      waitingOn && {
        who: oneLine(waitingOn.who, LIMITS.nameChars),
        since: waitingOn.since,
        why: oneLine(waitingOn.why, LIMITS.noteChars),
      },
    );
  });
}
