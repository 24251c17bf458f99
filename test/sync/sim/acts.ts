import * as Y from 'yjs';
import type { Day } from '#model/calendar/day.ts';
import {
  COLUMN_CATEGORIES,
  CARD_KINDS,
  type Board,
  type Card,
  type Column,
} from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { bodyOf, writeBody } from '#model/board/ops/body.ts';
import {
  assignOwner,
  linkKpi,
  setChannel,
  setDue,
  setFlag,
  setHelper,
  setLabel,
  setServes,
  setStart,
  setWaiting,
  unlinkKpi,
} from '#model/board/ops/card-fields.ts';
import { addCard, archiveCard, moveCard, renameCard, restoreCard } from '#model/board/ops/cards.ts';
import {
  addChecklistItem,
  assignChecklistItem,
  editChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
} from '#model/board/ops/checklist.ts';
import {
  addColumn,
  archiveColumn,
  moveColumn,
  renameColumn,
  restoreColumn,
  setColumnCategory,
  setColumnLimit,
} from '#model/board/ops/columns.ts';
import { setRelation } from '#model/board/ops/card-relations.ts';
import { addKeyResult, editKeyResult, removeKeyResult } from '#model/board/ops/key-results.ts';
import {
  archiveWithServing,
  moveUnder,
  moveWithServing,
  restoreCards,
} from '#model/board/ops/plan.ts';
import type {
  CardId,
  ChecklistItemId,
  ColumnId,
  KeyResultId,
  KpiId,
  PersonId,
} from '#model/ids.ts';
import type { After } from '#model/board/place.ts';

/** What somebody who changes a board has before them. */
export type Hand = {
  readonly doc: BoardDoc;
  /** What they see. */
  readonly board: Board;
  readonly me: PersonId;
  readonly people: readonly PersonId[];
  readonly kpis: readonly KpiId[];
  /** The instant. */
  readonly at: string;
  /** A fresh id, the same in every run of the same step. */
  id<T extends string>(): T;
  /** What an editor's transactions come from. */
  readonly editor: unknown;
};

/** Three numbers that say what an act is about; whatever they are, they mean something. */
export type Numbers = readonly [a: number, b: number, c: number];

type Act = (hand: Hand, numbers: Numbers) => unknown;

const WORDS = ['Launch', 'webinar', 'für', 'Q3', '🚀', 'email', 'a', ' and ', '日本', 'retention'];
const LABELS = ['brand', 'ads', 'urgent', 'blog', 'éclair'];

const at = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
const word = (which: number): string => at(WORDS, which) ?? '';
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const day = (which: number): Day =>
  `2026-${String((which % 12) + 1).padStart(2, '0')}-${String((which % 28) + 1).padStart(2, '0')}` as Day;

const live = ({ board }: Hand): Card[] => Object.values<Card>(board.cards).sort(byId);
const every = (hand: Hand): Card[] => [...live(hand), ...hand.board.archivedCards].sort(byId);
const everyColumn = ({ board }: Hand): Column[] =>
  [...board.columns, ...board.archivedColumns].sort(byId);

/** An act on a card somebody sees; nothing happens on a board without cards. */
const onCard =
  (act: (hand: Hand, card: Card, numbers: Numbers) => unknown): Act =>
  (hand, numbers) => {
    // Now and then an archived one: its page can be open elsewhere.
    const card = at(numbers[0] % 9 === 0 ? every(hand) : live(hand), numbers[0]);
    return card ? act(hand, card, numbers) : undefined;
  };

const onColumn =
  (act: (hand: Hand, column: Column, numbers: Numbers) => unknown): Act =>
  (hand, numbers) => {
    const column = at(hand.board.columns, numbers[0]);
    return column ? act(hand, column, numbers) : undefined;
  };

const onItem = (
  act: (
    hand: Hand,
    where: { cardId: CardId; itemId: ChecklistItemId },
    numbers: Numbers,
  ) => unknown,
): Act =>
  onCard((hand, { id: cardId, checklist }, numbers) => {
    const item = at(checklist, numbers[1]);
    return item ? act(hand, { cardId, itemId: item.id }, numbers) : undefined;
  });

const onKeyResult = (
  act: (
    hand: Hand,
    where: { cardId: CardId; keyResultId: KeyResultId },
    numbers: Numbers,
  ) => unknown,
): Act =>
  onCard((hand, { id: cardId, keyResults }, numbers) => {
    const keyResult = at(keyResults, numbers[1]);
    return keyResult ? act(hand, { cardId, keyResultId: keyResult.id }, numbers) : undefined;
  });

/** Where in a column something is put: at the top, at the end, or behind one of its cards. */
function afterIn(column: Column, which: number): After<CardId> {
  if (which % 5 === 0) return null;
  return which % 5 === 1 ? 'end' : (at(column.cardIds, which) ?? 'end');
}

function moveTo(hand: Hand, [, b, c]: Numbers) {
  const column = at(hand.board.columns, b);
  return column && { toColumnId: column.id, after: afterIn(column, c) };
}

/** A text with a piece put in or taken out, as somebody types; now and then half a character, as some keyboards send. */
function typed(text: string, [, b, c]: Numbers): string {
  const from = c % 17 === 0 ? b % (text.length + 1) : boundaryIn(text, b);
  const to = boundaryIn(text, from + 1 + (c % 7));
  if (c % 3 === 0 && to > from) return text.slice(0, from) + text.slice(to);
  return text.slice(0, from) + word(c) + text.slice(from);
}

/** A place between two characters, never inside one. */
function boundaryIn(text: string, which: number): number {
  const at = which % (text.length + 1);
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Every operation of `app/model/board/ops`, and typing in a description as an editor does. */
export const ACTS = {
  addCard: (hand, [a, b, c]) => {
    const column = at(hand.board.columns, a);
    if (!column) return undefined;
    const servesId = c % 4 === 0 ? at(live(hand), c)?.id : undefined;
    return addCard(hand.doc, {
      id: hand.id<CardId>(),
      kind: at(CARD_KINDS, c) ?? 'task',
      title: `${word(a)} ${word(b)}`,
      columnId: column.id,
      after: afterIn(column, b),
      createdAt: hand.at,
      createdBy: hand.me,
      ...(servesId && { servesId }),
      ...(b % 3 === 0 && { ownerId: at(hand.people, b) }),
    });
  },
  moveCard: onCard((hand, { id: cardId }, numbers) => {
    const to = moveTo(hand, numbers);
    return to && moveCard(hand.doc, { cardId, ...to });
  }),
  renameCard: onCard(({ doc }, { id, title }, numbers) =>
    renameCard(doc, { cardId: id, title: typed(title, numbers) }),
  ),
  archiveCard: onCard((hand, { id }) => archiveCard(hand.doc, { cardId: id, at: hand.at })),
  restoreCard: (hand, [a]) => {
    const card = at(hand.board.archivedCards, a);
    return card && restoreCard(hand.doc, { cardId: card.id });
  },
  assignOwner: onCard((hand, { id }, [, b]) =>
    assignOwner(hand.doc, { cardId: id, ownerId: b % 4 === 0 ? undefined : at(hand.people, b) }),
  ),
  setHelper: onCard((hand, { id }, [, b, c]) =>
    setHelper(hand.doc, { cardId: id, personId: at(hand.people, b) ?? hand.me, helps: c % 3 > 0 }),
  ),
  setStart: onCard(({ doc }, { id }, [, b]) =>
    setStart(doc, { cardId: id, ...(b % 4 > 0 && { day: day(b) }) }),
  ),
  setDue: onCard(({ doc }, { id }, [, b]) =>
    setDue(doc, { cardId: id, ...(b % 4 > 0 && { day: day(b) }) }),
  ),
  setLabel: onCard(({ doc }, { id }, [, b, c]) =>
    setLabel(doc, { cardId: id, label: at(LABELS, b) ?? '', on: c % 3 > 0 }),
  ),
  linkKpi: onCard(({ doc, kpis }, { id }, [, b, c]) => {
    const kpiId = at(kpis, b);
    return kpiId && linkKpi(doc, { cardId: id, kpiId, expect: word(c), by: day(c) });
  }),
  unlinkKpi: onCard(({ doc }, { id, kpis }, [, b]) => {
    const link = at(kpis, b);
    return link && unlinkKpi(doc, { cardId: id, kpiId: link.kpiId });
  }),
  setServes: onCard((hand, { id }, [, b]) =>
    setServes(hand.doc, { cardId: id, ...(b % 5 > 0 && { servesId: at(live(hand), b)?.id }) }),
  ),
  setChannel: onCard(({ doc }, { id }, [, b]) =>
    setChannel(doc, { cardId: id, channel: b % 4 === 0 ? '' : word(b) }),
  ),
  setWaiting: onCard((hand, { id }, [, b]) =>
    setWaiting(hand.doc, {
      cardId: id,
      at: hand.at,
      ...(b % 3 > 0 && { waitingOn: { who: word(b), since: hand.at, why: word(b + 1) } }),
    }),
  ),
  setFlag: onCard(({ doc }, { id }, [, b]) => setFlag(doc, { cardId: id, isFlagged: b % 2 === 0 })),
  setRelation: onCard((hand, { id }, [, b, c]) => {
    const otherId = at(live(hand), b)?.id;
    const relation = c % 2 === 0 ? 'blockedBy' : 'relatesTo';
    return otherId && setRelation(hand.doc, { cardId: id, otherId, relation, on: c % 3 > 0 });
  }),
  assignChecklistItem: onItem(({ doc, people }, where, [, , c]) =>
    assignChecklistItem(doc, { ...where, ownerId: at(people, c) }),
  ),
  addChecklistItem: onCard((hand, { id }, [, b]) =>
    addChecklistItem(hand.doc, { cardId: id, id: hand.id(), text: word(b) }),
  ),
  editChecklistItem: onItem(({ doc }, where, [, , c]) =>
    editChecklistItem(doc, { ...where, text: word(c) }),
  ),
  tickChecklistItem: onItem(({ doc }, where, [, , c]) =>
    tickChecklistItem(doc, { ...where, done: c % 2 === 0 }),
  ),
  moveChecklistItem: onItem(({ doc, board }, where, [, , c]) => {
    const list = board.cards[where.cardId]?.checklist ?? [];
    return moveChecklistItem(doc, {
      ...where,
      after: c % 3 === 0 ? null : (at(list, c)?.id ?? 'end'),
    });
  }),
  removeChecklistItem: onItem(({ doc }, where) => removeChecklistItem(doc, where)),
  addColumn: (hand, [a, b, c]) =>
    addColumn(hand.doc, {
      id: hand.id<ColumnId>(),
      title: word(b),
      category: at(COLUMN_CATEGORIES, c) ?? 'todo',
      after: a % 3 === 0 ? null : (at(hand.board.columns, a)?.id ?? 'end'),
    }),
  renameColumn: onColumn(({ doc }, { id, title }, numbers) =>
    renameColumn(doc, { columnId: id, title: typed(title, numbers) }),
  ),
  moveColumn: onColumn((hand, { id }, [, b]) =>
    moveColumn(hand.doc, {
      columnId: id,
      after: b % 3 === 0 ? null : (at(hand.board.columns, b)?.id ?? null),
    }),
  ),
  setColumnCategory: onColumn(({ doc }, { id }, [, b]) =>
    setColumnCategory(doc, { columnId: id, category: at(COLUMN_CATEGORIES, b) ?? 'todo' }),
  ),
  setColumnLimit: onColumn(({ doc }, { id }, [, b]) =>
    setColumnLimit(doc, { columnId: id, limit: b % 3 === 0 ? undefined : b % 9 }),
  ),
  archiveColumn: onColumn((hand, { id }) => archiveColumn(hand.doc, { columnId: id, at: hand.at })),
  restoreColumn: (hand, [a]) => {
    const column = at(everyColumn(hand), a);
    return column && restoreColumn(hand.doc, { columnId: column.id });
  },
  addKeyResult: onCard((hand, { id }, [, b, c]) => {
    const kpiId = at(hand.kpis, b);
    if (!kpiId) return undefined;
    return addKeyResult(hand.doc, { cardId: id, id: hand.id(), kpiId, baseline: b, target: c });
  }),
  editKeyResult: onKeyResult(({ doc }, where, [, b, c]) =>
    editKeyResult(doc, { ...where, ...(b % 2 === 0 ? { target: c } : { weight: c % 5 }) }),
  ),
  removeKeyResult: onKeyResult(({ doc }, where) => removeKeyResult(doc, where)),
  moveWithServing: onCard((hand, { id: cardId }, numbers) => {
    const to = moveTo(hand, numbers);
    return to && moveWithServing(hand.doc, { cardId, ...to });
  }),
  moveUnder: onCard((hand, { id: cardId }, numbers) => {
    const to = moveTo(hand, numbers);
    const servesId = at(live(hand), numbers[2])?.id;
    return to && servesId && moveUnder(hand.doc, { cardId, servesId, ...to });
  }),
  archiveWithServing: onCard((hand, { id }) =>
    archiveWithServing(hand.doc, { cardId: id, at: hand.at }),
  ),
  restoreCards: (hand, [a]) =>
    restoreCards(hand.doc, {
      cardIds: hand.board.archivedCards.slice(0, a % 4).map(({ id }) => id),
    }),
  writeBody: onCard(({ doc }, { id }, [, b, c]) =>
    writeBody(doc, { cardId: id, paragraphs: [word(b), `${word(c)} ${word(b + c)}`] }),
  ),
  typeBody: onCard((hand, { id }, numbers) => typeInBody(hand, id, numbers)),
} satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;

/** A few keys in a card's description, in transactions of the editor's own. */
function typeInBody({ doc, editor }: Hand, cardId: CardId, [, b, c]: Numbers): void {
  const body = bodyOf(doc, cardId);
  if (!body) return;
  doc.transact(() => {
    const paragraph: unknown = at(body.toArray(), b);
    if (!(paragraph instanceof Y.XmlElement) || c % 11 === 0) {
      const added = new Y.XmlElement(c % 2 === 0 ? 'paragraph' : 'blockquote');
      added.insert(0, [new Y.XmlText(word(c))]);
      return body.insert(b % (body.length + 1), [added]);
    }
    if (c % 13 === 0) return body.delete(b % body.length, 1);
    const text: unknown = paragraph.toArray()[0];
    if (!(text instanceof Y.XmlText)) return paragraph.insert(0, [new Y.XmlText(word(c))]);
    const read = text.toJSON().replaceAll(/<[^>]*>/g, '');
    const from = boundaryIn(read, b);
    const length = boundaryIn(read, from + 1 + (c % 9)) - from;
    if (c % 5 === 0 && length > 0) return text.delete(from, length);
    if (c % 5 === 1 && length > 0) return text.format(from, length, { bold: c % 2 === 0 || null });
    return text.insert(from, word(c));
  }, editor);
}
