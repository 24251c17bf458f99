import * as Y from 'yjs';
import type { CardId, KeyResultId, KpiId } from '../../ids.ts';
import { rankBetween } from '../../rank.ts';
import type { BoardDoc, MapInDoc } from '../doc.ts';
import { isMap } from '../values.ts';
import { findCard, findMap, setField } from './find.ts';

type OnKeyResult = { readonly cardId: CardId; readonly keyResultId: KeyResultId };

/** A priority with more is no priority; also keeps a hostile document small. */
const MAX_KEY_RESULTS = 20;

const keyResultsOf = (doc: BoardDoc, cardId: CardId): MapInDoc | undefined =>
  findMap(findCard(doc, cardId), 'keyResults');

function lastRank(keyResults: MapInDoc): string | undefined {
  let last: string | undefined;
  for (const entry of keyResults.values()) {
    const rank = isMap(entry) ? entry.get('rank') : undefined;
    if (typeof rank === 'string' && (last === undefined || rank > last)) last = rank;
  }
  return last;
}

/** Adds a key result to a card: `baseline` and `target` in the KPI's unit, both finite. Weight is 1 unless given. */
export function addKeyResult(
  doc: BoardDoc,
  added: {
    cardId: CardId;
    id: KeyResultId;
    kpiId: KpiId;
    baseline: number;
    target: number;
    weight?: number;
  },
): boolean {
  const { cardId, id, kpiId, baseline, target, weight = 1 } = added;
  if (![baseline, target, weight].every(Number.isFinite)) return false;
  return doc.transact(() => {
    const keyResults = keyResultsOf(doc, cardId);
    if (keyResults === undefined || keyResults.has(id)) return false;
    if (keyResults.size >= MAX_KEY_RESULTS) return false;
    const map = new Y.Map<unknown>();
    map.set('kpiId', kpiId);
    map.set('baseline', baseline);
    map.set('target', target);
    map.set('weight', Math.max(weight, 0));
    map.set('rank', rankBetween({ after: lastRank(keyResults), id }));
    keyResults.set(id, map);
    return true;
  });
}

/** Changes what is given of a key result; two people who change different numbers both keep theirs. */
export function editKeyResult(
  doc: BoardDoc,
  edit: OnKeyResult & { baseline?: number; target?: number; weight?: number },
): boolean {
  const { cardId, keyResultId, baseline, target, weight } = edit;
  return doc.transact(() => {
    const entry = findMap(keyResultsOf(doc, cardId), keyResultId);
    if (entry === undefined) return false;
    const changes = { baseline, target, weight: weight && Math.max(weight, 0) };
    for (const [field, value] of Object.entries(changes)) {
      if (value !== undefined && Number.isFinite(value)) setField(entry, field, value);
    }
    return true;
  });
}

/** Removes a key result; the KPI and its values are not touched. */
export function removeKeyResult(doc: BoardDoc, { cardId, keyResultId }: OnKeyResult): boolean {
  return doc.transact(() => {
    const keyResults = keyResultsOf(doc, cardId);
    if (keyResults === undefined || !keyResults.has(keyResultId)) return false;
    keyResults.delete(keyResultId);
    return true;
  });
}
