import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addTask,
  AT,
  card,
  column,
  copyOf,
  person,
  seededBoard,
  sync,
} from '#test/support/boards-in-step.ts';
import type { CardId, ChecklistItemId, KeyResultId, KpiId } from '../../ids.ts';
import type { Card, RichText } from '../board.ts';
import { cardsOf, type BoardDoc } from '../doc.ts';
import { readBoard, readCard } from '../view.ts';
import { bodyOf, writeBody } from './body.ts';
import {
  assignOwner,
  linkKpi,
  setDue,
  setEffort,
  setHelper,
  setLabel,
  setWaiting,
} from './card-fields.ts';
import { archiveCard, moveCard, renameCard, restoreCard } from './cards.ts';
import {
  addChecklistItem,
  assignChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
} from './checklist.ts';
import { addColumn, archiveColumn, moveColumn, renameColumn, setColumnLimit } from './columns.ts';
import { setRelation } from './card-relations.ts';
import { addKeyResult, editKeyResult } from './key-results.ts';
import { setRepeats } from './repeat-card.ts';
import { restoreVersion, type VersionContent } from './restore-version.ts';
import { writeRichText } from './write-rich-text.ts';

const LATER = '2026-11-03T09:00:00.000Z';
const NAMES = ['a', 'b', 'c', 'd'];

function versionOf(doc: BoardDoc): VersionContent {
  const board = readBoard(doc);
  const bodies = new Map<CardId, RichText>();
  for (const { id, hasBody } of Object.values<Card>(board.cards)) {
    if (hasBody) bodies.set(id, readCard(doc, id)?.body ?? []);
  }
  return { board, bodies };
}

type Act = (doc: BoardDoc) => unknown;
const someCard = fc.constantFrom(...NAMES).map(card);
const someColumn = fc.constantFrom('todo', 'doing', 'done', 'new').map(column);
const someItem = fc.constantFrom('1', '2', '3') as fc.Arbitrary<ChecklistItemId>;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(someCard, someColumn).map(
    ([cardId, toColumnId]): Act =>
      (doc) =>
        moveCard(doc, { cardId, toColumnId, after: null }),
  ),
  fc.tuple(someCard, fc.string({ maxLength: 8 })).map(
    ([cardId, title]): Act =>
      (doc) =>
        renameCard(doc, { cardId, title }),
  ),
  fc.tuple(someCard, fc.string({ maxLength: 8 })).map(
    ([cardId, text]): Act =>
      (doc) =>
        writeBody(doc, { cardId, paragraphs: [text] }),
  ),
  someCard.map(
    (cardId): Act =>
      (doc) =>
        archiveCard(doc, { cardId, at: AT }),
  ),
  someCard.map(
    (cardId): Act =>
      (doc) =>
        restoreCard(doc, { cardId }),
  ),
  // As an undo of adding it does.
  someCard.map(
    (cardId): Act =>
      (doc) =>
        cardsOf(doc).delete(cardId),
  ),
  fc.tuple(someCard, fc.constantFrom('brand', 'ads'), fc.boolean()).map(
    ([cardId, label, on]): Act =>
      (doc) =>
        setLabel(doc, { cardId, label, on }),
  ),
  fc.tuple(someCard, someItem).map(
    ([cardId, id]): Act =>
      (doc) =>
        addChecklistItem(doc, { cardId, id, text: `item ${id}` }),
  ),
  fc.tuple(someCard, someItem).map(
    ([cardId, itemId]): Act =>
      (doc) =>
        moveChecklistItem(doc, { cardId, itemId, after: null }),
  ),
  fc.tuple(someCard, someItem).map(
    ([cardId, itemId]): Act =>
      (doc) =>
        removeChecklistItem(doc, { cardId, itemId }),
  ),
  fc.tuple(someCard, someCard, fc.boolean()).map(
    ([cardId, otherId, on]): Act =>
      (doc) =>
        setRelation(doc, { cardId, otherId, relation: 'blockedBy', on }),
  ),
  fc.tuple(someCard, fc.constantFrom(undefined, 1, 2)).map(
    ([cardId, count]): Act =>
      (doc) =>
        setRepeats(doc, { cardId, repeats: count && { unit: 'week', count, when: 'done' } }),
  ),
  fc.tuple(someCard, fc.constantFrom(undefined, AT)).map(
    ([cardId, since]): Act =>
      (doc) =>
        setWaiting(doc, {
          cardId,
          at: LATER,
          ...(since && { waitingOn: { who: 'Legal', since, why: '' } }),
        }),
  ),
  fc.tuple(someCard, someItem, fc.constantFrom(undefined, person('cem'))).map(
    ([cardId, itemId, ownerId]): Act =>
      (doc) =>
        assignChecklistItem(doc, { cardId, itemId, ownerId }),
  ),
  fc.constant<Act>((doc) =>
    addColumn(doc, { id: column('new'), title: 'New', category: 'review', after: null }),
  ),
  someColumn.map(
    (columnId): Act =>
      (doc) =>
        archiveColumn(doc, { columnId, at: AT }),
  ),
  someColumn.map(
    (columnId): Act =>
      (doc) =>
        moveColumn(doc, { columnId, after: null }),
  ),
  fc.tuple(someColumn, fc.string({ maxLength: 8 })).map(
    ([columnId, title]): Act =>
      (doc) =>
        renameColumn(doc, { columnId, title }),
  ),
);

test('R15 whatever was done since, a restored board reads like the version, and nothing is deleted', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 25 }),
      fc.array(act, { maxLength: 25 }),
      (first, then) => {
        const doc = seededBoard();
        for (const name of NAMES) addTask(doc, name);
        for (const each of first) each(doc);
        const version = versionOf(doc);
        for (const each of then) each(doc);
        const there = [...cardsOf(doc).keys()];

        restoreVersion(doc, { ...version, at: LATER });

        const restored = versionOf(doc);
        expect(restored.board.columns).toEqual(version.board.columns);
        expect(restored.board.cards).toEqual(version.board.cards);
        expect(restored.bodies).toEqual(version.bodies);
        expect([...cardsOf(doc).keys()]).toEqual(expect.arrayContaining(there));
        // Once more writes nothing.
        const size = Y.encodeStateAsUpdate(doc).length;
        restoreVersion(doc, { ...version, at: LATER });
        expect(Y.encodeStateAsUpdate(doc)).toHaveLength(size);
      },
    ),
    { numRuns: 150 },
  );
});

test('R15 every field of a card comes back, and a description with its marks', () => {
  const doc = seededBoard('plan');
  const cardId = addTask(doc, 'a');
  const itemId = 'item' as ChecklistItemId;
  const kpiId = 'demos' as KpiId;
  const keyResultId = 'kr' as KeyResultId;
  assignOwner(doc, { cardId, ownerId: person('ann') });
  setHelper(doc, { cardId, personId: person('ben'), helps: true });
  setDue(doc, { cardId, day: '2026-12-01' });
  setEffort(doc, { cardId, hours: 2 });
  linkKpi(doc, { cardId, kpiId, expect: '+15' });
  addKeyResult(doc, { cardId, id: keyResultId, kpiId, baseline: 1, target: 9 });
  addChecklistItem(doc, { cardId, id: itemId, text: 'Book a room' });
  setWaiting(doc, { cardId, waitingOn: { who: 'Legal', since: AT, why: 'terms' } });
  setColumnLimit(doc, { columnId: column('todo'), limit: 4 });
  const body: RichText = [
    { type: 'heading', level: 2, content: [{ type: 'text', text: 'Why', marks: [] }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' and plain, ', marks: [] },
        { type: 'text', text: 'linked', marks: [{ type: 'link', href: 'https://example.com' }] },
        { type: 'hardBreak', content: [] },
        { type: 'text', text: 'next line', marks: [] },
      ],
    },
  ];
  const fragment = bodyOf(doc, cardId);
  if (fragment) writeRichText(fragment, body);
  const version = versionOf(doc);
  expect(version.bodies.get(cardId)).toEqual(body);

  assignOwner(doc, { cardId, ownerId: undefined });
  setHelper(doc, { cardId, personId: person('ben'), helps: false });
  setDue(doc, { cardId, day: undefined });
  setEffort(doc, { cardId, hours: undefined });
  linkKpi(doc, { cardId, kpiId, expect: '+20' });
  editKeyResult(doc, { cardId, keyResultId, target: 12 });
  tickChecklistItem(doc, { cardId, itemId, done: true });
  setWaiting(doc, { cardId });
  setColumnLimit(doc, { columnId: column('todo'), limit: undefined });
  writeBody(doc, { cardId, paragraphs: ['Something else'] });
  addTask(doc, 'b');
  expect(versionOf(doc)).not.toEqual(version);

  restoreVersion(doc, { ...version, at: LATER });
  const restored = versionOf(doc);
  expect(restored.board.cards).toEqual(version.board.cards);
  expect(restored.board.columns).toEqual(version.board.columns);
  expect(restored.bodies).toEqual(version.bodies);
  expect(restored.board.archivedCards).toMatchObject([{ id: card('b'), archivedAt: LATER }]);
});

test('R15 what somebody writes while a version is restored stays beside it', () => {
  const ann = seededBoard();
  addTask(ann, 'a');
  const version = versionOf(ann);
  renameCard(ann, { cardId: card('a'), title: 'another' });
  const ben = copyOf(ann);
  restoreVersion(ann, { ...version, at: LATER });
  const late = addTask(ben, 'late');
  sync(ann, ben);
  for (const doc of [ann, ben]) {
    expect(readBoard(doc).cards[card('a')]?.title).toBe('a');
    expect(readBoard(doc).cards[late]?.title).toBe('late');
  }
});
